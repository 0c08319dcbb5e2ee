package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Dates as Dutch people tell them: "voorjaar 2012", "rond mei 2012", "vorige week dinsdag", "al in 2012", "van mei tot
 * september 2012"; EDTF as well. Case, accents, spaces around and between words and commas do not matter.
 *
 * <p>What section 6 of the domain leaves open is chosen so:
 *
 * <ul>
 *   <li>begin, half and end of a month are days 1–10, about the 15th, and from the 21st; of a decade its first four
 *       years, about the sixth, and its last four; of a season its months;
 *   <li>about a season runs from the month before to the month after it, as the domain has it for a summer; about, and
 *       perhaps, go with both ends of a beginning or end of a year;
 *   <li>a mark before a choice goes for both ("rond 2010 of 2011"), before an interval for its start only; a choice is
 *       taken where no day lies between the two, and then is an interval;
 *   <li>before something ends with the year, season, month or day just before it; "tot 2012" and "uiterlijk 2012" take
 *       2012 in;
 *   <li>'12 is the latest such year that has begun; decades named by one word or two digits are 1930 to 1990 and 2000 to
 *       2020;
 *   <li>what an end of an interval leaves out is taken from the other: "3 tot 14 mei 2012";
 *   <li>"afgelopen" week, month or year runs from the start of the previous one until now, "afgelopen" day of the week,
 *       month or season is the last one that is over; what people disagree about ("vorige dinsdag", "vorige zomer", a
 *       date without a year, 14-5-12) is refused with what to write instead;
 *   <li>days ago are exact, weeks, months and years ago approximate.
 * </ul>
 */
public final class DutchDates {

    private static final Pattern ALPHABET_OF_EDTF = Pattern.compile("[0-9Xx~?%./\\-\\s]*");

    /** 14-5-2012, 5/2012, 2010 - 2012: numbers that are no EDTF but a Dutch way of writing. */
    private static final Pattern DUTCH_NUMBERS =
            Pattern.compile("\\d{1,2}(?![\\dXx]).*|\\d{4}\\s*-\\s*\\d{4}(?!\\d).*", Pattern.DOTALL);

    private DutchDates() {}

    /** What was read, and how we would say it in Dutch. */
    public record Reading(VagueDate date, String words) {}

    /**
     * Takes what may stand in {@code period}; for {@code when} see {@link VagueDate#usableAsWhen}.
     *
     * @param today the day on which it is said, for "gisteren" and "vorig jaar"
     * @throws DateRefused with the position of the first word that cannot be understood there, of a number that cannot
     *     be, or the length of the text where something is missing at its end
     */
    public static Reading parse(String text, LocalDate today) throws DateRefused {
        VagueDate date = read(text, today);
        return new Reading(date, DateWords.inWords(date, Locale.of("nl")));
    }

    private static VagueDate read(String text, LocalDate today) {
        int start = 0;
        int end = text.length();
        while (start < end && Token.isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && Token.isSpace(text.charAt(end - 1))) {
            end--;
        }
        String trimmed = text.substring(start, end);
        if (!ALPHABET_OF_EDTF.matcher(trimmed).matches()
                || DUTCH_NUMBERS.matcher(trimmed).matches()) {
            return new VagueDate(new DutchPhrase(text, today).read());
        }
        try {
            return VagueDate.parse(trimmed.replace('x', 'X'));
        } catch (DateRefused refused) {
            throw new DateRefused(start + refused.position(), refused.dutch(), refused.english());
        }
    }
}
