package nl.netwerkspoor.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.happenings.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleCountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, minder dan 5",
        "4, minder dan 5",
        "5, 5",
        "7, 5",
        "8, 10",
        "12, 10",
        "13, 15",
        "1000000, 1000000",
        "1000003, 1000005"
    })
    void shows_a_number_to_the_nearest_five(long people, String shown) {
        assertThat(String.valueOf(new PeopleCount(people, people).shown().get("certain")))
                .isEqualTo(shown);
        assertThat(String.valueOf(new PeopleCount(0, people).shown().get("possible")))
                .isEqualTo(shown);
    }

    @Test
    void shows_nothing_where_it_is_unbounded() {
        assertThat(shown(new PeopleCount(6, null))).isEqualTo("{certain=5, possible=null}");
    }

    @Test
    void counts_the_least_of_who_is_certain_and_the_most_of_who_is_possible() {
        assertThat(PeopleCount.of(Certainty.CERTAIN, Size.parse("10..15"))).isEqualTo(new PeopleCount(10, 15L));
        assertThat(PeopleCount.of(Certainty.POSSIBLE, Size.parse("10..15"))).isEqualTo(new PeopleCount(0, 15L));
        assertThat(PeopleCount.of(Certainty.ABSENT, Size.parse("10..15"))).isEqualTo(PeopleCount.NOBODY);
        assertThat(PeopleCount.of(Certainty.CERTAIN, Size.UNKNOWN)).isEqualTo(new PeopleCount(1, null));
    }

    @Test
    void adds_up_what_is_known_before_it_is_rounded() {
        PeopleCount two = new PeopleCount(2, 3L);

        assertThat(shown(two.plus(two).plus(two))).isEqualTo("{certain=5, possible=10}");
        assertThat(two.plus(new PeopleCount(1, null))).isEqualTo(new PeopleCount(3, null));
        assertThat(new PeopleCount(1, null).plus(two)).isEqualTo(new PeopleCount(3, null));
    }

    @Test
    void says_whether_there_may_be_anybody() {
        assertThat(PeopleCount.NOBODY.possibly()).isFalse();
        assertThat(new PeopleCount(0, 1L).possibly()).isTrue();
        assertThat(new PeopleCount(0, null).possibly()).isTrue();
    }

    @Test
    void gives_no_count_of_one_to_four_nor_does_a_sum_or_difference_of_two() {
        List<Long> numbers = new ArrayList<>();
        for (long certain = 0; certain <= 60; certain++) {
            for (long possible = certain; possible <= 60; possible++) {
                Map<String, @Nullable Object> shown = new PeopleCount(certain, possible).shown();
                for (Object each : shown.values()) {
                    if (each instanceof Long number) {
                        numbers.add(number);
                    } else {
                        assertThat(each).isEqualTo("minder dan 5");
                    }
                }
            }
        }
        List<Long> distinct = numbers.stream().distinct().toList();

        assertThat(distinct).contains(0L, 5L, 60L);
        for (long one : distinct) {
            for (long other : distinct) {
                assertThat(List.of(one, Math.abs(one - other), one + other)).doesNotContain(1L, 2L, 3L, 4L);
            }
        }
    }

    private static String shown(PeopleCount count) {
        return count.shown().toString();
    }
}
