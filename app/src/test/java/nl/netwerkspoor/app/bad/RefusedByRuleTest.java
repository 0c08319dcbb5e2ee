package nl.netwerkspoor.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.netwerkspoor.command.rules.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RefusedByRuleTest {

    private static final AtomicInteger TRAJECTS = new AtomicInteger();

    private static final String START = "{'what': 'traject-started', 'when': '2009', 'name': 'Proef'}";
    private static final String ORGANISATION =
            "{'what': 'organisation-joined-network', 'when': '2010', 'organisation': 'o', 'name': 'O'}";
    private static final String OTHER =
            "{'what': 'organisation-joined-network', 'when': '2010', 'organisation': 'o2', 'name': 'O'}";
    private static final String PARTICIPANT =
            "{'what': 'participant-joined-network', 'when': '2010', 'participant': 'p', 'background': 'manager'}";
    private static final String TABLE =
            "{'happening': 'tafel', 'what': 'table-formed', 'when': '2012', 'table': 't', 'name': 'T'}";
    private static final String INITIATIVE =
            "{'happening': 'begin', 'what': 'initiative-spontaneously-started', 'when': '2012', 'initiative': 'i', 'name': 'I'}";
    private static final String IDEA =
            "{'happening': 'idee', 'what': 'idea-voiced', 'when': '2012', 'idea': 'x', 'name': 'X'}";
    private static final String LATER =
            "{'happening': 'later', 'what': 'idea-voiced', 'when': '2014', 'idea': 'y', 'name': 'Y'}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static Running product;

    @BeforeAll
    static void start() {
        product = new Running(data);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /**
     * What a rule refuses.
     *
     * @param given what was recorded before
     * @param then what is refused
     * @param conflicts which of the given it conflicts with, from 1
     */
    record Case(String rule, List<String> given, String then, List<Integer> conflicts) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "unknown-thing",
                        List.of(IDEA),
                        "{'what': 'idea-dropped', 'when': '2012', 'idea': 'z'}",
                        List.of()),
                new Case(
                        "introduced-twice",
                        List.of(IDEA),
                        "{'what': 'idea-voiced', 'when': '2013', 'idea': 'x', 'name': 'X'}",
                        List.of(1)),
                new Case(
                        "in-the-future",
                        List.of(),
                        "{'what': 'idea-voiced', 'when': '2190', 'idea': 'z', 'name': 'X'}",
                        List.of()),
                new Case(
                        "before-it-began",
                        List.of(TABLE),
                        "{'what': 'table-met', 'when': '2011', 'table': 't'}",
                        List.of(1)),
                new Case(
                        "after-it-ended",
                        List.of(TABLE, "{'what': 'table-dissolved', 'when': '2013', 'table': 't'}"),
                        "{'what': 'table-met', 'when': '2014', 'table': 't'}",
                        List.of(2)),
                new Case(
                        "already-there",
                        List.of(
                                ORGANISATION,
                                TABLE,
                                "{'what': 'partner-joined-table', 'when': '2013', 'table': 't', 'organisation': 'o'}"),
                        "{'what': 'partner-joined-table', 'when': '2014', 'table': 't', 'organisation': 'o'}",
                        List.of(3)),
                new Case(
                        "never-there",
                        List.of(
                                ORGANISATION,
                                TABLE,
                                "{'what': 'partner-joined-table', 'when': '2014', 'table': 't', 'organisation': 'o'}"),
                        "{'what': 'left-table', 'when': '2013', 'table': 't', 'organisation': 'o'}",
                        List.of(3)),
                new Case(
                        "not-a-client",
                        List.of(PARTICIPANT, TABLE),
                        "{'what': 'client-joined-table', 'when': '2013', 'table': 't', 'participant': 'p'}",
                        List.of(1)),
                new Case(
                        "joins-itself",
                        List.of(INITIATIVE),
                        "{'what': 'initiatives-joined-forces', 'when': '2013', 'initiatives': ['i'], 'into': 'initiative:i'}",
                        List.of()),
                new Case(
                        "partnership-of-one",
                        List.of(ORGANISATION),
                        "{'what': 'organisations-partnered', 'when': '2013', 'partnership': 's', 'organisations': ['o']}",
                        List.of()),
                new Case(
                        "own-ancestor",
                        List.of(),
                        "{'what': 'goal-agreed', 'when': '2013', 'goal': 'g', 'name': 'G', 'parent': 'g'}",
                        List.of()),
                new Case(
                        "part-of-itself",
                        List.of(
                                ORGANISATION,
                                OTHER,
                                "{'what': 'organisation-became-part-of', 'when': '2012', 'organisation': 'o', 'whole': 'o2'}"),
                        "{'what': 'organisation-became-part-of', 'when': '2013', 'organisation': 'o2', 'whole': 'o'}",
                        List.of(3)),
                new Case(
                        "effect-before-cause",
                        List.of(IDEA, LATER),
                        "{'what': 'influence-claimed', 'when': '2015', 'cause': 'later', 'effect': 'idee'}",
                        List.of(1, 2)),
                new Case(
                        "changes-what",
                        List.of(IDEA),
                        "{'what': 'happening-corrected', 'corrects': 'idee', 'replacement': {'what': 'activity-held', 'when': '2012', 'of': 'initiative:x'}}",
                        List.of(1)),
                new Case(
                        "changes-key",
                        List.of(IDEA),
                        "{'what': 'happening-corrected', 'corrects': 'idee', 'replacement': {'what': 'idea-voiced', 'when': '2012', 'idea': 'z', 'name': 'X'}}",
                        List.of(1)),
                new Case(
                        "already-withdrawn",
                        List.of(IDEA, "{'what': 'happening-withdrawn', 'withdraws': 'idee'}"),
                        "{'what': 'happening-withdrawn', 'withdraws': 'idee', 'reason': 'Nog eens.'}",
                        List.of(2)),
                new Case(
                        "not-an-original",
                        List.of(IDEA, "{'happening': 'weg', 'what': 'happening-withdrawn', 'withdraws': 'idee'}"),
                        "{'what': 'happening-withdrawn', 'withdraws': 'weg'}",
                        List.of(2)),
                new Case(
                        "still-needed",
                        List.of(TABLE, "{'what': 'table-met', 'when': '2013', 'table': 't'}"),
                        "{'what': 'happening-withdrawn', 'withdraws': 'tafel'}",
                        List.of(2)),
                new Case(
                        "before-it-began",
                        List.of(TABLE, "{'what': 'table-met', 'when': '2012', 'table': 't'}"),
                        "{'what': 'happening-corrected', 'corrects': 'tafel', 'replacement': {'what': 'table-formed', 'when': '2014', 'table': 't', 'name': 'T'}}",
                        List.of(2)));
    }

    private static byte[] story(String traject, List<String> lines) {
        String story = "{\"story\": 1, \"traject\": \"" + traject + "\", \"happenings\": [\n"
                + String.join(",\n", lines).replace('\'', '"') + "\n]}";
        return story.getBytes(StandardCharsets.UTF_8);
    }

    private static Running.Answer send(String path, byte[] body) {
        return product.ask("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    private static JsonNode only(Running.Answer answer, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("/problems/refused");
        for (JsonNode refusal : problem.path("refusals")) {
            if (refusal.path("rule").asString().equals(rule)) {
                assertThat(refusal.path("message").asString()).isNotBlank();
                return refusal;
            }
        }
        throw new AssertionError("not refused by " + rule + ": " + answer.body());
    }

    private static List<Long> positions(JsonNode conflicts) {
        List<Long> positions = new ArrayList<>();
        conflicts.forEach(each -> positions.add(each.asLong()));
        return positions;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_single_happening_is_refused_with_the_positions_it_conflicts_with(Case refused) {
        String traject = "los-" + TRAJECTS.incrementAndGet();
        long before = product.tail();
        List<String> given = new ArrayList<>(List.of(START));
        given.addAll(refused.given());
        Running.Answer recorded = send("/api/trajects/" + traject + "/stories", story(traject, given));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
        assertThat(product.tail()).isEqualTo(before + given.size());

        JsonNode refusal = only(
                send(
                        "/api/trajects/" + traject + "/happenings",
                        refused.then().replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                refused.rule());

        assertThat(positions(refusal.path("conflicts")))
                .containsExactlyElementsOf(refused.conflicts().stream()
                        .map(line -> before + 1 + line)
                        .toList());
        assertThat(refusal.path("index").isNull()).isTrue();
        assertThat(product.tail()).isEqualTo(before + given.size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void within_a_story_it_is_refused_with_its_line_and_nothing_is_recorded(Case refused) {
        String traject = "verhaal-" + TRAJECTS.incrementAndGet();
        long before = product.tail();
        List<String> lines = new ArrayList<>(List.of(START));
        lines.addAll(refused.given());
        lines.add(refused.then());

        JsonNode refusal = only(send("/api/trajects/" + traject + "/stories", story(traject, lines)), refused.rule());

        int index = refusal.path("index").asInt();
        assertThat(index).isBetween(0, lines.size() - 1);
        assertThat(refusal.path("line").asInt()).isEqualTo(index + 2);
        assertThat(refusal.path("column").asInt()).isEqualTo(1);
        assertThat(refusal.path("conflicts").isEmpty()).isTrue();
        assertThat(product.tail()).isEqualTo(before);
    }

    @Test
    void every_rule_is_tried() {
        Set<String> tried = new TreeSet<>();
        cases().forEach(each -> tried.add(each.rule()));
        Set<String> rules = new TreeSet<>();
        for (Rule rule : Rule.values()) {
            rules.add(rule.code());
        }
        assertThat(tried).isEqualTo(rules);
    }
}
