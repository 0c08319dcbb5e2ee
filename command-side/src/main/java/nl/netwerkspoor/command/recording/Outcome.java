package nl.netwerkspoor.command.recording;

import java.time.Instant;
import java.util.List;
import nl.netwerkspoor.command.rules.Refusal;
import nl.netwerkspoor.happenings.HappeningId;
import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * Everything told is in the log.
     *
     * @param items one per line told, in their order
     */
    record Recorded(List<Item> items) implements Outcome {}

    /**
     * One line told.
     *
     * @param id its identity
     * @param position its position; 0 where a dry run would record it
     * @param recordedAt when it was recorded; null where a dry run would record it
     * @param known whether it was recorded before
     */
    record Item(HappeningId id, long position, @Nullable Instant recordedAt, boolean known) {}

    /**
     * Nothing was recorded: identities are taken by other happenings.
     *
     * @param lines which lines told, from 0
     * @param refusals what rules refuse of the others, by line
     */
    record Taken(List<Integer> lines, List<Refusal> refusals) implements Outcome {}

    /**
     * Nothing was recorded: rules refuse it.
     *
     * @param refusals by line
     */
    record Refused(List<Refusal> refusals) implements Outcome {}
}
