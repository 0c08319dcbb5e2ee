package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something measured: a decimal such as `-3.5` or a size such as `10..15`.
 *
 * @param text as written
 * @param min the least it can be
 * @param max the most it can be; null where unbounded
 */
public record Measure(
        @JsonValue String text, BigDecimal min, @Nullable BigDecimal max) {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");

    /** @throws Refused when the text is neither a decimal nor a size */
    public static Measure parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal exact = new BigDecimal(text);
            return new Measure(text, exact, exact);
        }
        try {
            Size size = Size.parse(text);
            Integer max = size.max();
            return new Measure(text, BigDecimal.valueOf(size.min()), max == null ? null : BigDecimal.valueOf(max));
        } catch (Refused e) {
            throw new Refused(
                    "dit is geen getal: schrijf bijvoorbeeld 12, 3.5, 10..15, 51.. of ~40",
                    "this is no number: write 12, 3.5, 10..15, 51.. or ~40");
        }
    }

    /** Whether it is a single number. */
    public boolean isDecimal() {
        return DECIMAL.matcher(text).matches();
    }
}
