package nl.netwerkspoor.query.pages.telling;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import nl.netwerkspoor.happenings.Slug;
import org.jspecify.annotations.Nullable;

/** Makes keys, which are for ever, from names, which are not. */
final class Keys {

    private static final int LONGEST = 64;

    private Keys() {}

    /** The slug of a name: "Café De Brug" is `cafe-de-brug`; null where nothing is left of it. */
    static @Nullable String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return Slug.isSlug(cut) ? cut : null;
    }

    /** The slug, with a number behind it where it is taken. */
    static String free(String slug, Predicate<String> taken) {
        String key = slug;
        for (int i = 2; taken.test(key); i++) {
            String tail = "-" + i;
            key = slug.substring(0, Math.min(slug.length(), LONGEST - tail.length())) + tail;
        }
        return key;
    }

    /** The first free key of a word and a number, such as `deelnemer-7`. */
    static String numbered(String word, Predicate<String> taken) {
        int number = 1;
        while (taken.test(word + "-" + number)) {
            number++;
        }
        return word + "-" + number;
    }
}
