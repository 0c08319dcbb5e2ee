package nl.netwerkspoor.dates;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts made from the grammar of section 6 of the domain, apart from the reader that takes them. */
final class VagueDates {

    private VagueDates() {}

    static Arbitrary<String> years() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1900, 2199),
                        Arbitraries.integers().between(2008, 2016),
                        Arbitraries.of(1900, 1901, 2000, 2100, 2198, 2199))
                .map(String::valueOf);
    }

    private static Arbitrary<String> months() {
        return Arbitraries.integers().between(1, 12).map("%02d"::formatted);
    }

    private static Arbitrary<String> marks() {
        return Arbitraries.of("", "~", "?", "%");
    }

    static Arbitrary<String> days() {
        return Combinators.combine(years(), months(), Arbitraries.integers().between(1, 31))
                .as((year, month, day) -> "%s-%s-%02d".formatted(year, month, realDay(year, month, day)));
    }

    private static int realDay(String year, String month, int day) {
        int[] lengths = {31, isLeap(Integer.parseInt(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return Math.min(day, lengths[Integer.parseInt(month) - 1]);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Values that take a mark, without it. */
    static Arbitrary<String> unmarked() {
        return Arbitraries.oneOf(
                years(),
                years().map(year -> year.substring(0, 3) + "X"),
                Combinators.combine(years(), months()).as((year, month) -> year + "-" + month),
                days());
    }

    static Arbitrary<String> singles() {
        return Arbitraries.oneOf(
                Combinators.combine(unmarked(), marks()).as(String::concat),
                Combinators.combine(unmarked(), marks()).as(String::concat),
                years().map(year -> year + "-XX"),
                Combinators.combine(years(), Arbitraries.integers().between(21, 24))
                        .as((year, season) -> year + "-" + season));
    }

    /** Also some whose end lies before their start. */
    static Arbitrary<String> closedIntervals() {
        return Combinators.combine(singles(), singles()).as((start, end) -> start + "/" + end);
    }

    static Arbitrary<String> halfOpenIntervals() {
        return Combinators.combine(singles(), Arbitraries.of("../%s", "/%s", "%s/..", "%s/"))
                .as((value, shape) -> shape.formatted(value));
    }

    static Arbitrary<VagueDate> any() {
        return Arbitraries.oneOf(
                        singles(), singles(), closedIntervals().filter(VagueDates::isTaken), halfOpenIntervals())
                .map(VagueDate::parse);
    }

    private static boolean isTaken(String edtf) {
        try {
            VagueDate.parse(edtf);
            return true;
        } catch (DateRefused endBeforeStart) {
            return false;
        }
    }
}
