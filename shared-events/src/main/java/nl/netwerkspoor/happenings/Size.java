package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many, as well as it is known: `12`, `10..15`, `51..` (at least) or `~40` (20% either way, rounded outward).
 *
 * @param text as written
 * @param min the least it can be, 0 to 1,000,000
 * @param max the most it can be; null where unbounded
 */
public record Size(
        @JsonValue String text, int min, @Nullable Integer max) {

    /** What an absent size means: not known, at least 1. */
    public static final Size UNKNOWN = new Size("", 1, null);

    /** Exactly one. */
    public static final Size ONE = new Size("1", 1, 1);

    private static final int MOST = 1_000_000;
    private static final Pattern FORM = Pattern.compile("(~)?(0|[1-9][0-9]{0,6})(\\.\\.(0|[1-9][0-9]{0,6})?)?");

    /** @throws Refused when the text is no size */
    public static Size parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw refused();
        }
        int first = Integer.parseInt(matcher.group(2));
        if (first > MOST) {
            throw refused();
        }
        if (matcher.group(1) != null) {
            if (matcher.group(3) != null) {
                throw refused();
            }
            return new Size(text, first * 4 / 5, (first * 6 + 4) / 5);
        }
        if (matcher.group(3) == null) {
            return new Size(text, first, first);
        }
        if (matcher.group(4) == null) {
            return new Size(text, first, null);
        }
        int second = Integer.parseInt(matcher.group(4));
        if (second > MOST || second < first) {
            throw refused();
        }
        return new Size(text, first, second);
    }

    private static Refused refused() {
        return new Refused(
                "dit is geen aantal: schrijf bijvoorbeeld 12, 10..15, 51.. of ~40, met hele getallen van 0 tot en met 1.000.000",
                "this is no size: write 12, 10..15, 51.. or ~40, whole numbers from 0 to 1,000,000");
    }

    @Override
    public String toString() {
        return text;
    }
}
