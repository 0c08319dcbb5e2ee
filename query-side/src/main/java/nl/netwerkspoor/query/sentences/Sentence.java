package nl.netwerkspoor.query.sentences;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.query.views.Name;

/**
 * A sentence whose words from the vault are still marks: a leaf of answers.
 *
 * @param parts {@code String}, {@link Text} and {@link Name}, in order
 */
public record Sentence(List<Object> parts) {

    /** Marks of the Unicode bidirectional algorithm (UAX 9) that hold until they are taken back. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /**
     * The sentence in words: a capital first, a full stop last.
     *
     * @param words what a text reads, also where it was erased
     * @param names what a thing is called
     */
    public String text(Function<Text, String> words, Function<Name, String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            switch (parts.get(i)) {
                case Text typed -> {
                    String read = words.apply(typed);
                    text.append(isolated(last ? read : withoutFullStop(read)));
                }
                case Name name -> text.append(isolated(names.apply(name)));
                case Object literal -> text.append(literal);
            }
        }
        String plain = text.toString().strip();
        return capitalised(plain) + (endsSentence(plain) ? "" : ".");
    }

    /** Words that turn the direction of reading do so to their own end, not for the rest of the sentence. */
    private static String isolated(String words) {
        return TURNING.matcher(words).find() ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE : words;
    }

    private static String withoutFullStop(String words) {
        return words.endsWith(".") && !words.endsWith("..") ? words.substring(0, words.length() - 1) : words;
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") || text.endsWith("…");
    }

    private static String capitalised(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        return first == text.length()
                ? text
                : text.substring(0, first) + Character.toTitleCase(text.charAt(first)) + text.substring(first + 1);
    }
}
