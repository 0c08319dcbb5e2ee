package nl.netwerkspoor.command.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LoggedEvent;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** The way in: sends a command, and has it decided again on the fresh history where somebody else came first. */
public final class Recorder {

    private static final int TRIES = 20;

    private final CommandGateway commands;
    private final EventLog log;

    Recorder(CommandGateway commands, EventLog log) {
        this.commands = commands;
        this.log = log;
    }

    /**
     * Records one happening.
     *
     * @throws Overtaken when others came first time and again; nothing was recorded
     */
    public Outcome record(RecordHappening command) {
        return Meters.counted(outcome(send(command), false));
    }

    /**
     * Records a story.
     *
     * @throws Overtaken when others came first time and again; nothing was recorded
     */
    public Outcome record(RecordStory command) {
        Outcome outcome = outcome(send(command), command.dryRun());
        return command.dryRun() ? outcome : Meters.counted(outcome);
    }

    private Outcome outcome(Decision decision, boolean dryRun) {
        if (!decision.taken().isEmpty()) {
            return new Outcome.Taken(decision.taken(), decision.refusals());
        }
        if (!decision.refusals().isEmpty()) {
            return new Outcome.Refused(decision.refusals());
        }
        long first = 0;
        Instant recordedAt = null;
        if (!dryRun && !decision.fresh().isEmpty()) {
            LoggedEvent event =
                    log.find(Tags.of(decision.fresh().getFirst().id())).getFirst();
            first = event.position();
            recordedAt = event.recordedAt();
        }
        List<Outcome.Item> items = new ArrayList<>();
        for (Decision.Line line : decision.lines()) {
            Recorded recorded = line.recorded();
            if (recorded != null) {
                items.add(new Outcome.Item(line.id(), recorded.position(), recorded.recordedAt(), true));
            } else {
                items.add(new Outcome.Item(line.id(), dryRun ? 0 : first + line.place(), recordedAt, line.known()));
            }
        }
        return new Outcome.Recorded(items);
    }

    private Decision send(Object command) {
        return Meters.timed(() -> decided(command));
    }

    private Decision decided(Object command) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return commands.send(command).resultAs(Decision.class).join();
            } catch (CompletionException e) {
                if (!causedBy(e, AppendEventsTransactionRejectedException.class::isInstance)) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            }
        }
        throw new Overtaken();
    }

    private static boolean causedBy(Throwable thrown, Predicate<Throwable> is) {
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (is.test(each)) {
                return true;
            }
        }
        return false;
    }

    /** Others recorded of the same things time and again while this was decided; it can be sent again. */
    public static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("overtaken " + TRIES + " times");
        }
    }
}
