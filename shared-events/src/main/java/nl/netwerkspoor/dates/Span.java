package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A stretch of the calendar that has a name, with the margin by which "about" widens it on either side. */
sealed interface Span {

    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2199;

    String edtf();

    /** The stretch of the same kind just before this one; {@code null} where that lies before the years we take. */
    @Nullable
    Span previous();

    LocalDate first();

    LocalDate last();

    LocalDate widenedFirst();

    LocalDate widenedLast();

    record Decade(int firstYear) implements Span {
        @Override
        public String edtf() {
            return firstYear / 10 + "X";
        }

        @Override
        public @Nullable Span previous() {
            return firstYear == FIRST_YEAR ? null : new Decade(firstYear - 10);
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(firstYear, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(firstYear + 9, 12, 31);
        }

        @Override
        public LocalDate widenedFirst() {
            return first().minusYears(2);
        }

        @Override
        public LocalDate widenedLast() {
            return last().plusYears(2);
        }
    }

    record Year(int year, boolean monthUnknown) implements Span {
        @Override
        public String edtf() {
            return monthUnknown ? year + "-XX" : "" + year;
        }

        @Override
        public @Nullable Span previous() {
            return year == FIRST_YEAR ? null : new Year(year - 1, monthUnknown);
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public LocalDate widenedFirst() {
            return LocalDate.of(year - 1, 7, 1);
        }

        @Override
        public LocalDate widenedLast() {
            return LocalDate.of(year + 1, 6, 30);
        }
    }

    /** Seasons are not widened, since EDTF has no mark on them: about a season is an interval of months. */
    record InSeason(int year, Season season) implements Span {
        YearMonth firstMonth() {
            return YearMonth.of(year, season.firstMonth);
        }

        YearMonth lastMonth() {
            return firstMonth().plusMonths(2);
        }

        @Override
        public String edtf() {
            return year + "-" + season.code;
        }

        @Override
        public @Nullable Span previous() {
            return switch (season) {
                case SPRING -> year == FIRST_YEAR ? null : new InSeason(year - 1, Season.WINTER);
                case SUMMER -> new InSeason(year, Season.SPRING);
                case AUTUMN -> new InSeason(year, Season.SUMMER);
                case WINTER -> new InSeason(year, Season.AUTUMN);
            };
        }

        @Override
        public LocalDate first() {
            return firstMonth().atDay(1);
        }

        @Override
        public LocalDate last() {
            return lastMonth().atEndOfMonth();
        }

        @Override
        public LocalDate widenedFirst() {
            return first();
        }

        @Override
        public LocalDate widenedLast() {
            return last();
        }
    }

    record InMonth(YearMonth month) implements Span {
        @Override
        public String edtf() {
            return month.toString();
        }

        @Override
        public @Nullable Span previous() {
            YearMonth before = month.minusMonths(1);
            return before.getYear() < FIRST_YEAR ? null : new InMonth(before);
        }

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public LocalDate widenedFirst() {
            return month.minusMonths(1).atDay(1);
        }

        @Override
        public LocalDate widenedLast() {
            return month.plusMonths(1).atEndOfMonth();
        }
    }

    record Day(LocalDate day) implements Span {
        @Override
        public String edtf() {
            return day.toString();
        }

        @Override
        public @Nullable Span previous() {
            LocalDate before = day.minusDays(1);
            return before.getYear() < FIRST_YEAR ? null : new Day(before);
        }

        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public LocalDate widenedFirst() {
            return day.minusDays(7);
        }

        @Override
        public LocalDate widenedLast() {
            return day.plusDays(7);
        }
    }

    /** The Dutch meteorological seasons; winter begins in the December of its year. */
    enum Season {
        SPRING(21, Month.MARCH),
        SUMMER(22, Month.JUNE),
        AUTUMN(23, Month.SEPTEMBER),
        WINTER(24, Month.DECEMBER);

        /** What EDTF writes in the place of the month. */
        final int code;

        final Month firstMonth;

        Season(int code, Month firstMonth) {
            this.code = code;
            this.firstMonth = firstMonth;
        }
    }
}
