package nl.netwerkspoor.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.FoldedFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tries to find somebody in the answers about generated trajects with many small groups. */
class NobodyIsFoundTest {

    private static final List<String> BACKGROUNDS = List.of("client", "volunteer", "other", "other:buur", "student");
    private static final List<String> ROLES = List.of("volunteer", "trainee", "visitor");
    private static final List<String> SIZES = List.of("0", "1", "2", "3", "4", "5", "7", "~6", "1..3", "2..", "12");
    private static final List<String> DATES =
            List.of("2011", "2012", "2012-05", "2011/2013", "../2012", "2013~", "2012-05-14", "201X");

    private long few;

    @Test
    void no_number_nor_a_sum_or_difference_of_two_is_one_to_four() {
        long seed = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            Random random = new Random(seed + i);
            Tellings told = generated(random);
            FoldedFacts facts = new FoldedFacts(told.traject(), told.all());
            for (String day : List.of("2010-12-31", "2012-06-01", "2013-06-01", "2020-01-01")) {
                Object answer =
                        Answer.plain(new People().at(facts, LocalDate.parse(day).toEpochDay()), told::words, "link");
                Set<Long> numbers = new HashSet<>();
                collect(answer, numbers);
                for (long one : numbers) {
                    for (long other : numbers) {
                        assertThat(List.of(one, Math.abs(one - other), one + other))
                                .as("seed %d, day %s: %s", seed + i, day, answer)
                                .doesNotContain(1L, 2L, 3L, 4L);
                    }
                }
            }
        }
        assertThat(few).as("small numbers were there to be found").isPositive();
    }

    private static Tellings generated(Random random) {
        Tellings told = new Tellings("gegenereerd");
        for (int participant = 1; participant <= 12; participant++) {
            String key = "deelnemer-" + participant;
            List<Object> backgrounds = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                backgrounds.add(any(BACKGROUNDS, random));
            }
            told.tell(
                    "participant-joined-network",
                    any(DATES, random),
                    "participant",
                    key,
                    "background",
                    backgrounds,
                    "size",
                    size(random));
            for (int i = random.nextInt(4); i > 0; i--) {
                told.tell(
                        random.nextInt(3) == 0 ? "participant-stepped-back" : "participant-grew-into-role",
                        any(DATES, random),
                        "participant",
                        key,
                        "role",
                        any(ROLES, random),
                        "size",
                        size(random));
            }
            if (random.nextInt(4) == 0) {
                told.tell("participant-left-network", any(DATES, random), "participant", key);
            }
        }
        return told;
    }

    private static @Nullable String size(Random random) {
        return random.nextInt(5) == 0 ? null : any(SIZES, random);
    }

    /** Every number in the answer, and that nothing in it names a happening or a person. */
    private void collect(@Nullable Object answer, Set<Long> numbers) {
        switch (answer) {
            case null -> {}
            case Map<?, ?> map -> {
                assertThat(map.keySet().stream().map(String::valueOf)).doesNotContain("positions", "total", "key");
                map.values().forEach(value -> collect(value, numbers));
            }
            case List<?> list -> list.forEach(value -> collect(value, numbers));
            case Number number -> numbers.add(number.longValue());
            case String words -> {
                few += words.equals("minder dan 5") ? 1 : 0;
                assertThat(words).doesNotContain("deelnemer-");
                assertThat(words.replaceAll("minder dan 5|\\b\\d{4}\\b", "")).doesNotContainPattern("\\d");
            }
            default -> throw new AssertionError("no leaf of an answer: " + answer);
        }
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
