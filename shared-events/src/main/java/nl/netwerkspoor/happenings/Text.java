package nl.netwerkspoor.happenings;

import java.util.UUID;

/**
 * A word or words typed by somebody. In the log it is only the mark that there was one: the words live in the vault.
 */
public sealed interface Text {

    /**
     * Words on their way to the vault.
     *
     * @param words as typed, not blank
     */
    record Typed(String words) implements Text {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /**
     * The mark of a text that lives in the vault.
     *
     * @param attempt the recording attempt under which it was put there
     * @param field the path of the field, such as `name`, `sources.0.document` or `replacement.note`
     */
    record Kept(UUID attempt, String field) implements Text {}

    /** A text that was already erased where it was brought in: only the mark remains. */
    record Erased() implements Text {}
}
