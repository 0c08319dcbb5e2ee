package nl.netwerkspoor.query.pages.telling;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;

/** By which words a kind of happening is found: its label, example and name, and everyday words for the same. */
final class KindSearch {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Map<String, String> WORDS = Catalogue.kinds().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Kind::what,
                    kind -> plain(String.join(
                            " ", kind.label(), kind.example(), kind.what().replace('-', ' '), kind.everydayWords()))));

    private KindSearch() {}

    /** The words of each kind by its `what`, in small letters without accents. */
    static Map<String, String> all() {
        return WORDS;
    }

    /** Whether each of some typed words is, or is part of, a word of a kind. */
    static boolean finds(Kind kind, String typed) {
        String words = Objects.requireNonNull(WORDS.get(kind.what()));
        for (String word : plain(typed).strip().split("\\s+")) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
