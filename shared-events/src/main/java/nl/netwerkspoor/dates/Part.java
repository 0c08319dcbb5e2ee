package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import nl.netwerkspoor.dates.Span.Day;
import nl.netwerkspoor.dates.Span.Decade;
import nl.netwerkspoor.dates.Span.InMonth;
import nl.netwerkspoor.dates.Span.InSeason;
import nl.netwerkspoor.dates.Span.Year;
import org.jspecify.annotations.Nullable;

/**
 * A part of a year, decade, month or season. Beginning and end are a third of it, as section 6 of the domain has it for
 * a year (January to April, September to December); halfway is its middle, approximate, where a mark can be put.
 */
enum Part {
    BEGIN,
    MIDDLE,
    END,
    FIRST_HALF,
    SECOND_HALF,
    FIRST_QUARTER,
    SECOND_QUARTER,
    THIRD_QUARTER,
    FOURTH_QUARTER;

    /** {@code null} where the span has no such part. */
    @Nullable
    Ends of(Span span) {
        return switch (span) {
            case Year year -> ofYear(year);
            case Decade decade -> ofDecade(decade.firstYear());
            case InMonth month -> ofMonth(month.month());
            case InSeason season -> ofSeason(season.firstMonth());
            case Day day -> null;
        };
    }

    private @Nullable Ends ofYear(Year year) {
        if (year.monthUnknown()) {
            return null;
        }
        return switch (this) {
            case BEGIN -> months(year, Month.JANUARY, Month.APRIL);
            case MIDDLE -> Ends.about(new InMonth(YearMonth.of(year.year(), Month.JUNE)));
            case END -> months(year, Month.SEPTEMBER, Month.DECEMBER);
            case FIRST_HALF -> months(year, Month.JANUARY, Month.JUNE);
            case SECOND_HALF -> months(year, Month.JULY, Month.DECEMBER);
            case FIRST_QUARTER -> months(year, Month.JANUARY, Month.MARCH);
            case SECOND_QUARTER -> months(year, Month.APRIL, Month.JUNE);
            case THIRD_QUARTER -> months(year, Month.JULY, Month.SEPTEMBER);
            case FOURTH_QUARTER -> months(year, Month.OCTOBER, Month.DECEMBER);
        };
    }

    private static Ends months(Year year, Month first, Month last) {
        return Ends.of(new InMonth(YearMonth.of(year.year(), first)), new InMonth(YearMonth.of(year.year(), last)));
    }

    private @Nullable Ends ofDecade(int first) {
        return switch (this) {
            case BEGIN -> years(first, first + 3);
            case MIDDLE -> Ends.about(new Year(first + 5, false));
            case END -> years(first + 6, first + 9);
            case FIRST_HALF -> years(first, first + 4);
            case SECOND_HALF -> years(first + 5, first + 9);
            case FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER, FOURTH_QUARTER -> null;
        };
    }

    private static Ends years(int first, int last) {
        return Ends.of(new Year(first, false), new Year(last, false));
    }

    private @Nullable Ends ofMonth(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return switch (this) {
            case BEGIN -> Ends.of(new Day(month.atDay(1)), new Day(month.atDay(10)));
            case MIDDLE -> Ends.about(new Day(month.atDay(15)));
            case END -> Ends.of(new Day(month.atDay(21)), new Day(last));
            case FIRST_HALF -> Ends.of(new Day(month.atDay(1)), new Day(month.atDay(15)));
            case SECOND_HALF -> Ends.of(new Day(month.atDay(16)), new Day(last));
            case FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER, FOURTH_QUARTER -> null;
        };
    }

    private @Nullable Ends ofSeason(YearMonth first) {
        return switch (this) {
            case BEGIN -> Ends.of(new InMonth(first));
            case MIDDLE -> Ends.of(new InMonth(first.plusMonths(1)));
            case END -> Ends.of(new InMonth(first.plusMonths(2)));
            case FIRST_HALF, SECOND_HALF, FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER, FOURTH_QUARTER -> null;
        };
    }
}
