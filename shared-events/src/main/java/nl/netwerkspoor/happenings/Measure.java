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

    /** What a decimal looks like, at most 30 digits on each side of the point. */
    static final String FORM = "-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?";

    private static final Pattern DECIMAL = Pattern.compile(FORM);
    private static final Pattern LONGER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    /** @throws Refused when the text is neither a decimal nor a size */
    public static Measure parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal exact = new BigDecimal(text);
            return new Measure(text, exact, exact);
        }
        if (LONGER.matcher(text).matches()) {
            throw new Refused(
                    "dit getal is te lang: hoogstens 30 cijfers vóór de punt en 30 erachter",
                    "this number is too long: at most 30 digits before the point and 30 behind it");
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
