package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Each report names the seed that repeats it. */
class VagueDatePropertiesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    @Provide
    Arbitrary<VagueDate> dates() {
        return VagueDates.any();
    }

    @Provide
    Arbitrary<String> singles() {
        return VagueDates.singles();
    }

    @Provide
    Arbitrary<String> unmarked() {
        return VagueDates.unmarked();
    }

    @Provide
    Arbitrary<String> intervals() {
        return Arbitraries.oneOf(VagueDates.closedIntervals(), VagueDates.halfOpenIntervals());
    }

    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.strings().withChars("01259X-/.~?% ").ofMaxLength(14);
    }

    @Property
    void prints_what_was_read(@ForAll("singles") String edtf) {
        assertThat(VagueDate.parse(edtf).edtf()).isEqualTo(edtf);
        assertThat(VagueDate.parse(edtf)).isEqualTo(VagueDate.parse(edtf)).hasSameHashCodeAs(VagueDate.parse(edtf));
    }

    @Property
    void takes_an_interval_unless_its_end_lies_before_its_start(@ForAll("intervals") String edtf) {
        String[] ends = edtf.split("/", -1);
        Optional<LocalDate> start = day(ends[0]).map(Stream::findFirst).orElseGet(Optional::empty);
        Optional<LocalDate> end =
                day(ends[1]).map(days -> days.reduce((a, b) -> b)).orElseGet(Optional::empty);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            DateRefused refused = catchThrowableOfType(DateRefused.class, () -> VagueDate.parse(edtf));
            assertThat(refused.position()).isEqualTo(edtf.indexOf('/') + 1);
        } else {
            assertThat(VagueDate.parse(edtf).edtf()).isEqualTo(edtf);
        }
    }

    /** The days of an unmarked value by reading the calendar from day to day. */
    private static Optional<Stream<LocalDate>> day(String value) {
        if (value.isEmpty() || value.equals("..")) {
            return Optional.empty();
        }
        String unmarked = value.replaceAll("[~?%]", "");
        LocalDate near = LocalDate.of(Integer.parseInt(unmarked.substring(0, 4).replace('X', '0')), 1, 1);
        return Optional.of(near.datesUntil(near.plusYears(11)).filter(day -> isIn(day, unmarked)));
    }

    /** What the standard and the domain say of a day, by the text of the day. */
    private static boolean isIn(LocalDate day, String unmarked) {
        String text = day.toString();
        if (unmarked.endsWith("-XX")) {
            return text.startsWith(unmarked.substring(0, 5));
        }
        if (unmarked.endsWith("X")) {
            return text.startsWith(unmarked.substring(0, 3));
        }
        int year = Integer.parseInt(unmarked.substring(0, 4));
        String month = text.substring(5, 7);
        String next = (year + 1) + "-";
        return switch (unmarked.length() == 7 ? unmarked.substring(5) : "") {
            case "21" ->
                text.startsWith(year + "-") && (month.equals("03") || month.equals("04") || month.equals("05"));
            case "22" ->
                text.startsWith(year + "-") && (month.equals("06") || month.equals("07") || month.equals("08"));
            case "23" ->
                text.startsWith(year + "-") && (month.equals("09") || month.equals("10") || month.equals("11"));
            case "24" -> text.startsWith(year + "-12") || text.startsWith(next + "01") || text.startsWith(next + "02");
            default -> text.startsWith(unmarked);
        };
    }

    @Property
    void bounds_of_a_value_without_margin_are_its_first_and_last_day(@ForAll("singles") String edtf) {
        Assume.that(!edtf.contains("~") && !edtf.contains("%"));
        Bounds bounds = VagueDate.parse(edtf).bounds();
        assertThat(bounds.earliest())
                .isEqualTo(day(edtf).orElseThrow().findFirst().orElseThrow());
        assertThat(bounds.latest())
                .isEqualTo(day(edtf).orElseThrow().reduce((a, b) -> b).orElseThrow());
    }

    @Property
    void margins_are_those_of_the_domain(@ForAll("unmarked") String edtf) {
        Bounds exact = VagueDate.parse(edtf).bounds();
        Bounds about = VagueDate.parse(edtf + "~").bounds();
        LocalDate first = Objects.requireNonNull(exact.earliest());
        LocalDate afterLast = Objects.requireNonNull(exact.latest()).plusDays(1);
        LocalDate aboutAfterLast = Objects.requireNonNull(about.latest()).plusDays(1);
        assertThat(VagueDate.parse(edtf + "%").bounds()).isEqualTo(about);
        assertThat(VagueDate.parse(edtf + "?").bounds()).isEqualTo(exact);
        if (edtf.length() == 10) {
            assertThat(about.earliest()).isEqualTo(first.minusDays(7));
            assertThat(aboutAfterLast).isEqualTo(afterLast.plusDays(7));
        } else {
            int months = edtf.endsWith("X") ? 24 : edtf.length() == 4 ? 6 : 1;
            assertThat(about.earliest()).isEqualTo(first.minusMonths(months));
            assertThat(aboutAfterLast).isEqualTo(afterLast.plusMonths(months));
        }
    }

    @Property
    void an_interval_runs_from_the_bounds_of_its_start_to_those_of_its_end(@ForAll("dates") VagueDate date) {
        Assume.that(date.edtf().contains("/"));
        String[] ends = date.edtf().split("/", -1);
        assertThat(date.bounds().earliest())
                .isEqualTo(isNone(ends[0]) ? null : bounds(ends[0]).earliest());
        assertThat(date.bounds().latest())
                .isEqualTo(isNone(ends[1]) ? null : bounds(ends[1]).latest());
        assertThat(date.usableAsWhen()).isEqualTo(!isNone(ends[1]));
    }

    private static Bounds bounds(String edtf) {
        return VagueDate.parse(edtf).bounds();
    }

    private static boolean isNone(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** A number broken off counts as not yet read: of {@code 18} no year can be made, of what is before it one can. */
    @Property
    void what_is_before_the_first_wrong_character_can_be_mended(@ForAll("strings") String text) {
        DateRefused refused = catchThrowableOfType(DateRefused.class, () -> VagueDate.parse(text));
        if (refused == null) {
            assertThat(VagueDate.parse(text).edtf()).isEqualTo(text);
        } else {
            assertThat(refused.position()).isBetween(0, text.length());
            String before = text.substring(0, refused.position());
            assertThat(Stream.of(before, before.replaceAll("[0-9]+$", ""))
                            .flatMap(start -> COMPLETIONS.stream().map(start::concat)))
                    .as("completions of <" + before + ">, from <" + text + ">")
                    .anyMatch(VagueDatePropertiesTest::isTaken);
        }
    }

    private static final List<String> COMPLETIONS = List.of("", "2199", "X", "12", "/2199", "./2199", "/..", ".");

    private static boolean isTaken(String text) {
        try {
            VagueDate.parse(text);
            return true;
        } catch (DateRefused refused) {
            return false;
        }
    }

    @Property
    void certainly_before_is_a_strict_order(
            @ForAll("dates") VagueDate a, @ForAll("dates") VagueDate b, @ForAll("dates") VagueDate c) {
        assertThat(a.certainlyBefore(a)).isFalse();
        assertThat(a.certainlyBefore(b) && b.certainlyBefore(a)).isFalse();
        if (a.certainlyBefore(b) && b.certainlyBefore(c)) {
            assertThat(a.certainlyBefore(c)).isTrue();
        }
    }

    @Property
    void comparing_answers_for_every_pair_of_days(
            @ForAll("dates") VagueDate a, @ForAll("dates") VagueDate b, @ForAll Random random) {
        boolean[] seen = new boolean[2];
        daysOf(a.bounds(), random)
                .flatMap(dayA -> daysOf(b.bounds(), random).map(dayB -> Tuple.of(dayA, dayB)))
                .forEach(days -> {
                    boolean before = days.get1().isBefore(days.get2());
                    seen[before ? 1 : 0] = true;
                });
        assertThat(a.certainlyBefore(b)).isEqualTo(!seen[0]);
        assertThat(a.certainlyNotBefore(b)).isEqualTo(!seen[1]);
        assertThat(a.possiblyBefore(b)).isEqualTo(seen[0] && seen[1]);
    }

    /** Both bounds and some days between; where unbounded, days beyond all that can be written. */
    private static Stream<LocalDate> daysOf(Bounds bounds, Random random) {
        LocalDate first = orElse(bounds.earliest(), FIRST_DAY.minusYears(10));
        LocalDate last = orElse(bounds.latest(), LAST_DAY.plusYears(10));
        long days = last.toEpochDay() - first.toEpochDay();
        return Stream.concat(
                Stream.of(first, last), random.longs(5, 0, days + 1).mapToObj(first::plusDays));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }

    @Property
    void a_duration_holds_every_difference_and_no_more(
            @ForAll("dates") VagueDate a, @ForAll("dates") VagueDate b, @ForAll Random random) {
        DayRange forward = a.daysUntil(b);
        DayRange back = b.daysUntil(a);
        daysOf(a.bounds(), random)
                .forEach(dayA -> daysOf(b.bounds(), random).forEach(dayB -> {
                    long days = dayB.toEpochDay() - dayA.toEpochDay();
                    assertThat(Math.max(0, days)).matches(between -> holds(forward, between));
                    assertThat(Math.max(0, -days)).matches(between -> holds(back, between));
                }));
        assertThat(Math.min(forward.min(), back.min())).isZero();
        if (a.bounds().latest() != null && b.bounds().earliest() != null) {
            assertThat(forward.min() > 0).isEqualTo(a.certainlyBefore(b));
        }
        assertThat(forward.max() == null)
                .isEqualTo(a.bounds().earliest() == null || b.bounds().latest() == null);
    }

    private static boolean holds(DayRange range, long days) {
        return range.min() <= days && (range.max() == null || days <= range.max());
    }

    @Property
    void the_middle_lies_as_far_from_both_bounds(@ForAll("dates") VagueDate date) {
        Bounds bounds = date.bounds();
        LocalDate middle = bounds.middle();
        if (bounds.earliest() == null || bounds.latest() == null) {
            assertThat(middle).isNull();
        } else {
            long before = Objects.requireNonNull(middle).toEpochDay()
                    - bounds.earliest().toEpochDay();
            long after = bounds.latest().toEpochDay() - middle.toEpochDay();
            assertThat(after - before).isBetween(0L, 1L);
        }
    }
}
