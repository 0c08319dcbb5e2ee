package nl.netwerkspoor.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.FoldedFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries to find somebody in the sheets of generated traject with many small groups. Seats at tables are public roles and
 * are shown, so the figure of those and the happenings in `seats` are left out of account.
 */
class NobodyIsFoundInProgressTest {

    private static final int TRAJECTS = 150;
    private static final List<String> BACKGROUNDS =
            List.of("client", "former-client", "expert-by-experience", "volunteer", "other");
    private static final List<String> SIZES = List.of("0", "1", "2", "3", "4", "5", "7", "~6", "1..3", "2..", "12");
    private static final List<String> DATES =
            List.of("2011", "2012", "2012-05", "2011/2013", "../2012", "2013~", "2012-05-14", "201X");
    private static final List<List<String>> DAYS = List.of(
            List.of("2010-12-31", "2012-06-01"),
            List.of("2012-05-13", "2012-05-14"),
            List.of("2012-06-01", "2013-06-01"),
            List.of("2012-06-01", "2020-01-01"));
    private static final String PEOPLE = "participantsOfClientBackground";

    private long few;
    private long noticed;

    @Test
    void no_number_nor_a_sum_or_difference_of_two_of_either_day_is_one_to_four() {
        long seed = System.nanoTime();
        for (int i = 0; i < TRAJECTS; i++) {
            Tellings told = generated(new Random(seed + i));
            for (List<String> days : DAYS) {
                JsonNode answer = progress(told, days);
                Set<Long> numbers = new HashSet<>();
                numbers(answer.at("/figures/" + PEOPLE), numbers);
                for (long one : numbers) {
                    for (long other : numbers) {
                        assertThat(List.of(one, Math.abs(one - other), one + other))
                                .as("seed %d, days %s: %s", seed + i, days, answer)
                                .doesNotContain(1L, 2L, 3L, 4L);
                    }
                }
            }
        }
        assertThat(few).as("small numbers were there to be found").isPositive();
    }

    /** So no other number counts people either, and no happening tells of them. */
    @Test
    void a_few_people_who_come_without_a_seat_change_nothing_but_the_rounded_number() {
        long seed = System.nanoTime();
        for (int i = 0; i < TRAJECTS; i++) {
            Random random = new Random(seed + i);
            Tellings told = generated(random);
            List<JsonNode> before = new ArrayList<>();
            for (List<String> days : DAYS) {
                before.add(progress(told, days));
            }
            told.tell(
                    "participant-joined-network",
                    any(DATES, random),
                    "participant",
                    "de-nieuwe",
                    "background",
                    any(BACKGROUNDS, random),
                    "size",
                    any(List.of("1", "2", "3", "4", "1..3"), random));
            told.tell(
                    "participant-grew-into-role",
                    any(DATES, random),
                    "participant",
                    "de-nieuwe",
                    "role",
                    "volunteer",
                    "size",
                    "1");
            for (int pair = 0; pair < DAYS.size(); pair++) {
                JsonNode after = progress(told, DAYS.get(pair));
                assertThat(after.get("happened")).isEqualTo(before.get(pair).get("happened"));
                JsonNode figures = after.get("figures");
                JsonNode figuresBefore = before.get(pair).get("figures");
                noticed += figures.equals(figuresBefore) ? 0 : 1;
                for (String name : figures.propertyNames()) {
                    if (!name.equals(PEOPLE)) {
                        assertThat(figures.get(name))
                                .as("seed %d, days %s: %s", seed + i, DAYS.get(pair), name)
                                .isEqualTo(figuresBefore.get(name));
                    }
                }
            }
        }
        assertThat(noticed).as("the rounded number changed now and then").isPositive();
    }

    private static JsonNode progress(Tellings told, List<String> days) {
        return JsonMapper.shared()
                .valueToTree(Answer.plain(
                        Progress.between(
                                new FoldedFacts(told.traject(), told.all()),
                                LocalDate.parse(days.getFirst()).toEpochDay(),
                                LocalDate.parse(days.getLast()).toEpochDay()),
                        told::words,
                        "link"));
    }

    private static Tellings generated(Random random) {
        Tellings told = new Tellings("gegenereerd");
        told.tell("table-formed", "../2010", "table", "kern", "name", "Kern");
        told.tell(
                "initiative-spontaneously-started",
                "2011",
                "initiative",
                "winkel",
                "name",
                "Winkel",
                "lead",
                "clients");
        for (int participant = 1; participant <= random.nextInt(12); participant++) {
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
            if (random.nextInt(3) == 0) {
                told.tell("client-joined-table", any(DATES, random), "table", "kern", "participant", key);
            }
            if (random.nextInt(3) == 0) {
                told.tell(
                        "supporter-joined",
                        any(DATES, random),
                        "of",
                        "initiative:winkel",
                        "supporter",
                        "participant:" + key,
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

    /** Every number in the figure, and that it names neither a happening nor a person. */
    private void numbers(JsonNode figure, Set<Long> numbers) {
        if (figure.isNumber()) {
            numbers.add(figure.asLong());
        } else if (figure.isString()) {
            few += figure.asString().equals("minder dan 5") ? 1 : 0;
            assertThat(figure.asString().replace("minder dan 5", "")).doesNotContainPattern("\\d|deelnemer");
        } else {
            assertThat(figure.propertyNames()).isSubsetOf("since", "at", "certain", "possible", "because");
            figure.forEach(each -> numbers(each, numbers));
        }
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
