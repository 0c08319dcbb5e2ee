package nl.netwerkspoor.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import nl.netwerkspoor.dates.Form.Value;
import nl.netwerkspoor.dates.Span.Day;
import nl.netwerkspoor.dates.Span.InMonth;
import nl.netwerkspoor.dates.Span.InSeason;
import nl.netwerkspoor.dates.Span.Season;
import nl.netwerkspoor.dates.Span.Year;
import org.jspecify.annotations.Nullable;

/**
 * One date in a phrase, with the words before it.
 *
 * @param at where it begins
 */
record Piece(
        int at,
        boolean approximate,
        boolean uncertain,
        @Nullable Part part,
        Core core) {

    sealed interface Core {}

    /** Told whole, in a way that needs no year. */
    record Told(Ends ends) implements Core {}

    /**
     * Told by the calendar, maybe without the year or month that the other end of the interval tells ("3 tot 14 mei
     * 2012").
     *
     * @param wantedAt where what is missing should have been
     */
    record Dated(
            @Nullable Named<DayOfWeek> weekday,
            @Nullable Named<Integer> day,
            @Nullable Month month,
            @Nullable Season season,
            @Nullable Integer year,
            int wantedAt)
            implements Core {

        /** Which lends its year to nothing: "mei tot 2013" leaves open of which year that May is. */
        boolean isYear() {
            return day == null && month == null && season == null;
        }

        /** What it lends: a month only to a day like its own, as "3 of juni 2012" does not say what 3 is. */
        private Dated lent(boolean wholeMonth) {
            return wholeMonth ? new Dated(weekday, day, null, season, year, wantedAt) : this;
        }
    }

    record Named<T>(T value, int at) {}

    /** Whether it is a whole year, told by its number. */
    boolean isYear() {
        return core instanceof Dated dated && dated.isYear();
    }

    boolean isDecade() {
        return core instanceof Told told && told.ends().start().span() instanceof Span.Decade;
    }

    /** With the marks of {@code first} where this has none: "rond 2010 of 2011" is about both. */
    Piece markedAs(Piece first) {
        return approximate || uncertain ? this : new Piece(at, first.approximate, first.uncertain, part, core);
    }

    Ends ends() {
        return ends(null);
    }

    /** @param other the other end of the interval, which may tell what this one leaves out */
    Ends ends(@Nullable Piece other) {
        Ends whole = switch (core) {
            case Told told -> told.ends();
            case Dated dated ->
                Ends.of(span(
                        dated,
                        other != null && other.core instanceof Dated context && !context.isYear()
                                ? context.lent(context.day == null && other.part == null && dated.day != null)
                                : null));
        };
        if (part != null) {
            Ends ofPart = whole.isOne() && whole.start().mark() == Mark.NONE
                    ? part.of(whole.start().span())
                    : null;
            if (ofPart == null) {
                throw new DateRefused(
                        at,
                        "Dit deel kunnen we niet uitrekenen. Schrijf bijvoorbeeld begin 2012 of eind mei 2012.",
                        "We cannot work out this part. Write for example begin 2012 or eind mei 2012.");
            }
            whole = ofPart;
        }
        boolean marked = approximate || uncertain;
        if (marked && whole.start().span() instanceof Year year && year.monthUnknown()) {
            throw new DateRefused(
                    at,
                    "Een jaar waarvan je de maand niet weet kan niet ook nog vaag zijn. Schrijf bijvoorbeeld rond 2012.",
                    "A year of which the month is unknown cannot be vague as well. Write for example rond 2012.");
        }
        Ends ends = whole.marked(approximate, uncertain);
        checkYear(ends.start());
        checkYear(ends.end());
        return ends;
    }

    private void checkYear(Value value) {
        int year = value.span().first().getYear();
        if (year < Span.FIRST_YEAR || year > Span.LAST_YEAR) {
            throw yearOutOfRange(at);
        }
    }

    static DateRefused yearOutOfRange(int at) {
        return new DateRefused(
                at,
                "Het jaar moet liggen van " + Span.FIRST_YEAR + " tot en met " + Span.LAST_YEAR + ".",
                "The year must lie from " + Span.FIRST_YEAR + " to " + Span.LAST_YEAR + ".");
    }

    private static Span span(Dated dated, @Nullable Dated context) {
        Integer year = dated.year != null || context == null ? dated.year : context.year;
        if (year == null) {
            throw new DateRefused(
                    dated.wantedAt,
                    "Hier ontbreekt het jaar. Schrijf bijvoorbeeld 14 mei 2012 of zomer 2012.",
                    "The year is missing here. Write for example 14 mei 2012 or zomer 2012.");
        }
        if (dated.season != null) {
            return new InSeason(year, dated.season);
        }
        if (dated.day != null) {
            Month month = dated.month != null || context == null ? dated.month : context.month;
            return new Day(day(dated, dated.day, month, year));
        }
        return dated.month == null ? new Year(year, false) : new InMonth(YearMonth.of(year, dated.month));
    }

    private static LocalDate day(Dated dated, Named<Integer> number, @Nullable Month named, int year) {
        if (named == null) {
            throw new DateRefused(
                    dated.wantedAt,
                    "Hier ontbreekt de maand. Schrijf bijvoorbeeld 14 mei 2012.",
                    "The month is missing here. Write for example 14 mei 2012.");
        }
        YearMonth month = YearMonth.of(year, named);
        String words = DateWords.DUTCH_MONTHS.get(named.getValue() - 1) + " " + year;
        if (!month.isValidDay(number.value)) {
            throw new DateRefused(
                    number.at,
                    number.value + " " + words + " bestaat niet: de maand heeft " + month.lengthOfMonth() + " dagen.",
                    "There is no " + number.value + " " + words + ": the month has " + month.lengthOfMonth()
                            + " days.");
        }
        LocalDate day = month.atDay(number.value);
        if (dated.weekday != null && dated.weekday.value != day.getDayOfWeek()) {
            String real = DutchWords.name(day.getDayOfWeek());
            throw new DateRefused(
                    dated.weekday.at,
                    number.value + " " + words + " was een " + real + ", geen " + DutchWords.name(dated.weekday.value)
                            + ".",
                    number.value + " " + words + " was a " + real + ", no " + DutchWords.name(dated.weekday.value)
                            + ".");
        }
        return day;
    }
}
