package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.netwerkspoor.dates.Form.Edge;
import nl.netwerkspoor.dates.Form.Interval;
import nl.netwerkspoor.dates.Form.Open;
import nl.netwerkspoor.dates.Form.Unknown;
import nl.netwerkspoor.dates.Form.Value;
import nl.netwerkspoor.dates.Span.Season;

/** Reads the EDTF subset of section 6 of the domain from left to right and stops at the first wrong character. */
final class EdtfReader {

    private final String text;
    private int next;

    EdtfReader(String text) {
        this.text = text;
    }

    Form read() {
        if (text.isEmpty()) {
            throw refused(
                    0,
                    "Hier staat geen datum. Schrijf bijvoorbeeld 2012, 2012-05 of 2012-05-14.",
                    "There is no date here. Write for example 2012, 2012-05 or 2012-05-14.");
        }
        Edge start = edge();
        if (next == text.length() && start instanceof Value single) {
            return single;
        }
        if (!at('/')) {
            throw notHere(start);
        }
        next++;
        int endsAt = next;
        if (!(start instanceof Value) && !digitAt(endsAt)) {
            throw refused(
                    endsAt,
                    "Van een periode moet het begin of het eind bekend zijn, zoals 2010/.. of ../2010.",
                    "Of a period the start or the end must be known, such as 2010/.. or ../2010.");
        }
        Edge end = edge();
        if (next < text.length()) {
            throw notHere(end);
        }
        Interval interval = new Interval(start, end);
        if (interval.endsBeforeStart()) {
            throw refused(
                    endsAt,
                    "Het eind ligt vóór het begin. Schrijf eerst het begin, zoals 2012/2013.",
                    "The end lies before the start. Write the start first, such as 2012/2013.");
        }
        return interval;
    }

    private Edge edge() {
        if (next == text.length() || at('/')) {
            return new Unknown();
        }
        if (!at('.')) {
            return value();
        }
        next++;
        if (!at('.')) {
            throw refused(
                    next,
                    "Een open begin of eind schrijf je met twee punten, zoals ../2010.",
                    "An open start or end is written with two dots, such as ../2010.");
        }
        next++;
        return new Open();
    }

    private Value value() {
        int yearAt = next;
        for (int i = 0; i < 3; i++) {
            yearDigit();
        }
        if (at('X')) {
            next++;
            int decade = number(yearAt, 3) * 10;
            checkYear(decade, yearAt);
            return new Value(new Span.Decade(decade), mark());
        }
        yearDigit();
        int year = number(yearAt, 4);
        checkYear(year, yearAt);
        if (!at('-')) {
            return new Value(new Span.Year(year, false), mark());
        }
        next++;
        return withinYear(year);
    }

    private Value withinYear(int year) {
        if (at('X')) {
            next++;
            if (!at('X')) {
                throw refused(
                        next,
                        "Een maand die je niet weet schrijf je met twee letters X, zoals 2012-XX.",
                        "A month that is not known is written with two letters X, such as 2012-XX.");
            }
            next++;
            return new Value(new Span.Year(year, true), Mark.NONE);
        }
        int monthAt = next;
        for (int i = 0; i < 2; i++) {
            if (!digitAt(next)) {
                throw refused(
                        next,
                        "Na het jaar komt een maand van twee cijfers, zoals 2012-05.",
                        "After the year comes a month of two digits, such as 2012-05.");
            }
            next++;
        }
        int month = number(monthAt, 2);
        for (Season season : Season.values()) {
            if (month == season.code) {
                return new Value(new Span.InSeason(year, season), Mark.NONE);
            }
        }
        if (month < 1 || month > 12) {
            String written = text.substring(monthAt, next);
            throw refused(
                    monthAt,
                    "Maand " + written + " bestaat niet. Schrijf 01 tot en met 12,"
                            + " of een seizoen: 21 (voorjaar) tot en met 24 (winter).",
                    "There is no month " + written + ". Write 01 to 12, or a season: 21 (spring) to 24 (winter).");
        }
        YearMonth inYear = YearMonth.of(year, month);
        if (!at('-')) {
            return new Value(new Span.InMonth(inYear), mark());
        }
        next++;
        return withinMonth(inYear);
    }

    private Value withinMonth(YearMonth month) {
        int dayAt = next;
        for (int i = 0; i < 2; i++) {
            if (!digitAt(next)) {
                throw refused(
                        next,
                        "Na de maand komt een dag van twee cijfers, zoals 2012-05-09.",
                        "After the month comes a day of two digits, such as 2012-05-09.");
            }
            next++;
        }
        int day = number(dayAt, 2);
        if (!month.isValidDay(day)) {
            String last = "" + month.lengthOfMonth();
            throw refused(
                    dayAt,
                    "Dag " + text.substring(dayAt, next) + " bestaat niet in " + month + ". Schrijf 01 tot en met "
                            + last + ".",
                    "There is no day " + text.substring(dayAt, next) + " in " + month + ". Write 01 to " + last + ".");
        }
        LocalDate date = month.atDay(day);
        return new Value(new Span.Day(date), mark());
    }

    private Mark mark() {
        for (Mark mark : Mark.values()) {
            if (mark != Mark.NONE && text.startsWith(mark.text, next)) {
                next++;
                return mark;
            }
        }
        return Mark.NONE;
    }

    private void yearDigit() {
        if (!digitAt(next)) {
            throw refused(
                    next,
                    "Een datum begint met een jaar van vier cijfers, zoals 2012 of 2012-05-14.",
                    "A date begins with a year of four digits, such as 2012 or 2012-05-14.");
        }
        next++;
    }

    private void checkYear(int year, int yearAt) {
        if (year < Span.FIRST_YEAR || year > Span.LAST_YEAR) {
            throw refused(
                    yearAt,
                    "Het jaar moet liggen van " + Span.FIRST_YEAR + " tot en met " + Span.LAST_YEAR + ".",
                    "The year must lie from " + Span.FIRST_YEAR + " to " + Span.LAST_YEAR + ".");
        }
    }

    /** What to say of a character that cannot follow {@code read}, or of a text that stops after it. */
    private DateRefused notHere(Edge read) {
        if (!(read instanceof Value value)) {
            return refused(
                    next,
                    "Hierna komt een schuine streep en een datum, zoals ../2010.",
                    "After this comes a slash and a date, such as ../2010.");
        }
        boolean marked = at('~') || at('?') || at('%');
        if (marked && value.span() instanceof Span.InSeason) {
            return refused(
                    next,
                    "Bij een seizoen kan dit teken niet. Schrijf maanden, zoals 2012-05~/2012-09~.",
                    "A season cannot have this sign. Write months, such as 2012-05~/2012-09~.");
        }
        if (marked && value.mark() == Mark.NONE) {
            return refused(
                    next,
                    "Bij XX kan dit teken niet. Schrijf alleen het jaar, zoals 2012~.",
                    "XX cannot have this sign. Write the year alone, such as 2012~.");
        }
        return refused(
                next,
                "Dit teken hoort niet bij de datum. Schrijf bijvoorbeeld 2012, 2012-05 of 2010/2012.",
                "This character does not belong to the date. Write for example 2012, 2012-05 or 2010/2012.");
    }

    private boolean at(char expected) {
        return next < text.length() && text.charAt(next) == expected;
    }

    private boolean digitAt(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private int number(int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }

    private static DateRefused refused(int position, String dutch, String english) {
        return new DateRefused(position, dutch, english);
    }
}
