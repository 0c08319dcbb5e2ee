package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it appends to a file. */
class KilledWriterTest {

    private static final int KILLS = 5;
    private static final int LINES_BEFORE_KILL = 150;

    @TempDir
    Path folder;

    @Test
    void loses_nothing_that_was_acknowledged_and_leaves_no_gap() throws Exception {
        var file = folder.resolve("log.db");
        var acknowledged = new HashMap<UUID, Long>();
        for (int kill = 1; kill <= KILLS; kill++) {
            appendUntilKilled(file, acknowledged);

            var logged = new ArrayList<LoggedEvent>();
            try (var log = EventLog.onSqlite(file, new PlainCodec(), Clock.systemUTC());
                    var reading = log.stream(0, Long.MAX_VALUE, Set.of())) {
                reading.forEachRemaining(logged::add);
            }
            assertThat(logged.stream().map(LoggedEvent::position))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, logged.size()).boxed().toList());
            var positions = new HashMap<UUID, Long>();
            logged.forEach(event -> positions.put(event.id(), event.position()));
            assertThat(positions).hasSameSizeAs(logged).containsAllEntriesOf(acknowledged);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * LINES_BEFORE_KILL * kill);
        }
    }

    private static void appendUntilKilled(Path file, Map<UUID, Long> acknowledged) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            int count = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (++count == LINES_BEFORE_KILL) {
                    // By the handle, for the process itself would close what is still to be read.
                    process.toHandle().destroyForcibly();
                }
                // The last line may have been cut off.
                if (line.endsWith(" .")) {
                    var words = line.split(" ", -1);
                    acknowledged.put(UUID.fromString(words[1]), Long.parseLong(words[0]));
                    acknowledged.put(UUID.fromString(words[2]), Long.parseLong(words[0]) + 1);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
