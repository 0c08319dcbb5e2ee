package nl.netwerkspoor.command.reading;

import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be read. It never repeats what was typed.
 *
 * @param index the line of the story, from 0; null for the story as a whole and for a single happening
 * @param line the line of the text, from 1
 * @param column the column, from 1
 * @param field the field, such as `when`, `replacement.when` or `sources.0.url`; null where it is about none
 * @param dutch what is wrong and what to write, in Dutch
 * @param english the same in English
 */
public record ReadProblem(
        @Nullable Integer index,
        int line,
        int column,
        @Nullable String field,
        String dutch,
        String english) {

    private static final int LONGEST_FIELD = 200;

    /** The name of an unknown field can be anything: it is cut, and what cannot be shown becomes a question mark. */
    public ReadProblem {
        if (field != null) {
            field = field.codePoints()
                    .limit(LONGEST_FIELD)
                    .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
