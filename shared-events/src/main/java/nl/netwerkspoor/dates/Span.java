package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** A stretch of the calendar that has a name, with the margin by which "about" widens it on either side. */
sealed interface Span {

    LocalDate first();

    LocalDate last();

    LocalDate widenedFirst();

    LocalDate widenedLast();

    record Decade(int firstYear) implements Span {
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
        SPRING(Month.MARCH),
        SUMMER(Month.JUNE),
        AUTUMN(Month.SEPTEMBER),
        WINTER(Month.DECEMBER);

        final Month firstMonth;

        Season(Month firstMonth) {
            this.firstMonth = firstMonth;
        }
    }
}
