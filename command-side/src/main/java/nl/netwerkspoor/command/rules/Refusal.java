package nl.netwerkspoor.command.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a line cannot be recorded.
 *
 * @param index the line, from 0
 * @param field the field it is about, such as `table` or `replacement.table`; null for the line as a whole
 * @param rule the rule it breaks
 * @param dutch what conflicts and what to do, in Dutch
 * @param english the same in English
 * @param conflicts the positions of the recorded happenings that it conflicts with, ascending
 * @param fellows the other lines that it conflicts with, ascending
 */
public record Refusal(
        int index,
        @Nullable String field,
        Rule rule,
        String dutch,
        String english,
        List<Long> conflicts,
        List<Integer> fellows) {

    /** The same among other lines: the line at i of those judged is the line {@code lines.get(i)}. */
    public Refusal at(List<Integer> lines) {
        return new Refusal(
                lines.get(index),
                field,
                rule,
                dutch,
                english,
                conflicts,
                fellows.stream().map(lines::get).toList());
    }
}
