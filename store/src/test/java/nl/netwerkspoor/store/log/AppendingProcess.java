package nl.netwerkspoor.store.log;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.store.log.AppendResult.Appended;

/** Appends to a file with four writers until it is killed, and says line by line what was acknowledged. */
final class AppendingProcess {

    private AppendingProcess() {}

    static void main(String[] args) {
        var log = EventLog.onSqlite(Path.of(args[0]), new PlainCodec(), Clock.systemUTC());
        for (int writer = 0; writer < 4; writer++) {
            var tag = "writer:" + writer;
            Thread.ofPlatform().start(() -> {
                while (true) {
                    var events = List.of(event(tag), event(tag));
                    var appended = (Appended) log.append(events);
                    synchronized (AppendingProcess.class) {
                        System.out.println(
                                appended.first() + " " + events.getFirst().id() + " "
                                        + events.getLast().id() + " .");
                        System.out.flush();
                    }
                }
            });
        }
    }

    private static NewEvent event(String tag) {
        return new NewEvent(UUID.randomUUID(), "moved", "1", "payload", Map.of(), Set.of(tag));
    }
}
