package nl.netwerkspoor.query.sentences;

import java.util.List;
import java.util.function.Function;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.query.views.Name;

/**
 * A sentence whose words from the vault are still marks: a leaf of answers.
 *
 * @param parts {@code String}, {@link Text} and {@link Name}, in order
 */
public record Sentence(List<Object> parts) {

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
                case Text typed -> text.append(last ? words.apply(typed) : withoutFullStop(words.apply(typed)));
                case Name name -> text.append(names.apply(name));
                case Object literal -> text.append(literal);
            }
        }
        String plain = text.toString().strip();
        return capitalised(plain) + (endsSentence(plain) ? "" : ".");
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
