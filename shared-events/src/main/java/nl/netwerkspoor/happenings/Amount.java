package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A sum of money.
 *
 * @param euro at least 0 and less than a million million, at most two decimals
 */
public record Amount(@JsonValue BigDecimal euro) {

    private static final Pattern TOO_MUCH = Pattern.compile("[1-9][0-9]{12,}(\\.[0-9]{1,2})?");
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?");

    /** @throws Refused when the text is no amount */
    public static Amount parse(String text) {
        if (TOO_MUCH.matcher(text).matches()) {
            throw new Refused(
                    "dit bedrag is te groot: hoogstens 999999999999.99",
                    "this amount is too large: at most 999999999999.99");
        }
        if (!FORM.matcher(text).matches()) {
            throw new Refused(
                    "dit is geen bedrag: schrijf euro's met een punt voor de centen, bijvoorbeeld 1500 of 1500.50",
                    "this is no amount: write euros with a point before the cents, such as 1500 or 1500.50");
        }
        return new Amount(new BigDecimal(text));
    }

    /** Amounts are equal when they are worth the same. */
    public Amount {
        euro = euro.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The amount with two decimals. */
    public String text() {
        return euro.toPlainString();
    }
}
