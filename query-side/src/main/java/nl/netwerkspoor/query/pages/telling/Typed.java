package nl.netwerkspoor.query.pages.telling;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people type them into what a story takes; what is not understood is left for its reader to refuse. */
final class Typed {

    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern FROM_TO = Pattern.compile(NUMBER + "\\s*(?:tot en met|t/m|tot|to|-|–|à)\\s*" + NUMBER);
    private static final Pattern AT_LEAST = Pattern.compile("(?:minstens|minimaal|at least)\\s*" + NUMBER);
    private static final Pattern ABOUT = Pattern.compile("(?:ongeveer|circa|ca\\.?|rond|zo'n|about)\\s*" + NUMBER);

    private Typed() {}

    /** "10 tot 15" is `10..15`, "minstens 51" is `51..`, "ongeveer 40" is `~40`. */
    static Object size(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher fromTo = FROM_TO.matcher(text);
        if (fromTo.matches()) {
            return whole(fromTo.group(1)) + ".." + whole(fromTo.group(2));
        }
        Matcher atLeast = AT_LEAST.matcher(text);
        if (atLeast.matches()) {
            return whole(atLeast.group(1)) + "..";
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return "~" + whole(about.group(1));
        }
        return ONE.matcher(text).matches() ? whole(text) : typed.strip();
    }

    /** A size, or a decimal: "3,5" is 3.5. */
    static Object measure(String typed) {
        String text = typed.strip();
        return text.matches("-?[0-9]+,[0-9]+") ? new BigDecimal(text.replace(',', '.')) : size(text);
    }

    /** Euros: "€ 1.500,50" is 1500.50. */
    static Object amount(String typed) {
        String text = typed.replace("€", "").replace(",-", "").strip();
        if (text.matches("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?") || text.matches("[0-9]+,[0-9]+")) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        return text.matches("[0-9]{1,15}(\\.[0-9]{1,2})?") ? new BigDecimal(text) : text;
    }

    private static String whole(String number) {
        return number.replace(".", "");
    }
}
