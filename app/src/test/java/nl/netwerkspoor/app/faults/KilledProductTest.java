package nl.netwerkspoor.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product on its embedded store, killed, stopped and doubled while it records. */
class KilledProductTest {

    private static final int KILLS = 20;
    private static final int WRITERS = 6;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 40;
    private static final int TERMINATED = 143;

    @TempDir
    Path data;

    @Test
    void keeps_all_that_was_acknowledged_through_twenty_kills() throws Exception {
        var writers = new Writers(List.of("een", "twee"));
        for (int kill = 1; kill <= KILLS; kill++) {
            try (var product = Product.in(data).ready()) {
                if (kill == 1) {
                    writers.begin(product);
                } else {
                    Checks.recordIsWhole(product, writers);
                }
                killUnderRecording(product, writers);
            }
        }

        try (var product = Product.in(data).ready()) {
            int recorded = Checks.recordIsWhole(product, writers);
            Checks.viewsAgreeWithTheLog(product, writers, "apart");
            assertThat(writers.unexpected()).isEmpty();
            assertThat(writers.acknowledged()).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_KILL);
            System.out.printf(
                    "%d kills of the product: %d happenings, %d acknowledged, answers by status %s%n",
                    KILLS, recorded, writers.acknowledged().size(), writers.statuses());
        }
    }

    @Test
    void stops_without_losing_or_halving_what_it_took_and_leaves_the_folder_free() throws Exception {
        var writers = new Writers(List.of("een", "twee"));
        try (var product = Product.in(data).ready()) {
            writers.begin(product);
            var started = writers.start(WRITERS, product, Integer.MAX_VALUE);
            Writers.await("recording goes on", () -> writers.acknowledged().size() > 100);
            assertThat(product.stop()).as(product.output()).isEqualTo(TERMINATED);
            Writers.join(started);
            assertThat(product.output()).doesNotContain("ERROR").doesNotContain("WARN");
        }
        // SQLite takes these away when the last connection is closed in order.
        assertThat(data.resolve("log.db-wal")).doesNotExist();
        assertThat(data.resolve("vault.db-wal")).doesNotExist();
        assertThat(writers.unexpected()).isEmpty();

        try (var product = Product.in(data).ready()) {
            int recorded = Checks.recordIsWhole(product, writers);
            Checks.viewsAgreeWithTheLog(product, writers, "apart");
            System.out.printf(
                    "stopped: %d happenings, %d acknowledged, answers by status %s%n",
                    recorded, writers.acknowledged().size(), writers.statuses());
        }
    }

    @Test
    void refuses_a_second_process_on_the_same_folder() throws Exception {
        var writers = new Writers(List.of("een"));
        try (var product = Product.in(data).ready();
                var second = Product.in(data)) {
            assertThat(second.ended()).isNotZero();
            assertThat(second.output().strip())
                    .isEqualTo("Netwerkspoor start niet. De gegevensmap " + data
                            + " is al in gebruik door een ander venster van Netwerkspoor."
                            + " Sluit dat eerst, of kies een andere map.");
            writers.begin(product);
            assertThat(writers.acknowledged()).hasSize(1);
        }
        assertThat(Files.exists(data.resolve("log.db"))).isTrue();
    }

    private static void killUnderRecording(Product product, Writers writers) throws InterruptedException {
        int before = writers.acknowledged().size();
        var started = writers.start(WRITERS, product, Integer.MAX_VALUE);
        Writers.await(
                "recording goes on",
                () -> writers.acknowledged().size() >= before + ACKNOWLEDGED_BEFORE_KILL
                        || started.stream().noneMatch(Thread::isAlive));
        product.kill();
        Writers.join(started);
    }
}
