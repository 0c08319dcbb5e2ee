package nl.netwerkspoor.command.erasing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.store.happenings.Kept;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogReading;
import nl.netwerkspoor.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away the words of recordings that came to nothing: refused at the last moment, overtaken, or cut off. */
@Component
class Sweeper {

    /** Longer than any recording can take. */
    private static final Duration OLD = Duration.ofHours(1);

    private final EventLog log;
    private final Vault vault;

    Sweeper(EventLog log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        vault.sweep(OLD, new NamedInLog(log));
    }

    /** Reads the log once, when it is asked first. */
    private static final class NamedInLog implements Predicate<UUID> {
        private final EventLog log;
        private @Nullable Set<UUID> named;

        NamedInLog(EventLog log) {
            this.log = log;
        }

        @Override
        public boolean test(UUID attempt) {
            Set<UUID> known = named;
            if (known == null) {
                known = new HashSet<>();
                try (LogReading all = log.stream(0, Long.MAX_VALUE, Set.of())) {
                    while (all.hasNext()) {
                        if (all.next().payload() instanceof Recording recording) {
                            for (var kept : Kept.in(recording.telling())) {
                                known.add(kept.attempt());
                            }
                        }
                    }
                }
                named = known;
            }
            return known.contains(attempt);
        }
    }
}
