package nl.netwerkspoor.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.answers.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrajectRecordTest {

    private final Tellings told = new Tellings("voorbeeld");

    private TrajectRecord record() {
        return new TrajectRecord(told.traject(), told.all());
    }

    private Map<?, ?> happening(HappeningId id) {
        Map<String, @Nullable Object> page = Objects.requireNonNull(record().happening(id));
        return (Map<?, ?>) Objects.requireNonNull(Answer.plain(page, told::words, "/"));
    }

    private Recorded start() {
        return told.tell("traject-started", "2010", "name", "Voorbeeld");
    }

    private Recorded football() {
        return told.tellAs(
                "straatvoetbal-begint",
                "initiative-spontaneously-started",
                "2012-21",
                "initiative",
                "straatvoetbal",
                "name",
                "Straatvoetbal",
                "where",
                List.of("ermelo", "ermelo/centrum"),
                "sources",
                List.of(Map.of("kind", "document", "document", "Jaarverslag")),
                "note",
                "Op het plein.");
    }

    @Test
    void shows_a_line_flat_as_in_a_story() {
        start();
        Recorded football = football();
        told.erase(football, "note");

        assertThat(Answer.plain(record().lines(2, 10), told::words, "/"))
                .isEqualTo(List.of(Map.ofEntries(
                        Map.entry("position", 2L),
                        Map.entry("happening", football.id().toString()),
                        Map.entry("label", "straatvoetbal-begint"),
                        Map.entry("recordedAt", "2026-01-01T12:02:00Z"),
                        Map.entry("recordedBy", "account-1"),
                        Map.entry("via", "api"),
                        Map.entry("what", "initiative-spontaneously-started"),
                        Map.entry("when", "2012-21"),
                        Map.entry("initiative", "straatvoetbal"),
                        Map.entry("name", "Straatvoetbal"),
                        Map.entry("where", List.of("ermelo", "ermelo/centrum")),
                        Map.entry("sources", List.of(Map.of("kind", "document", "document", "Jaarverslag"))),
                        Map.entry("note", "(verwijderd)"),
                        Map.entry("erased", List.of("note")))));
    }

    @Test
    void shows_corrections_and_withdrawals_where_they_were_recorded() {
        start();
        Recorded football = football();
        told.correct(football, "2012-05", "initiative", "straatvoetbal", "name", "Voetbal op het plein");
        told.withdraw(football);

        assertThat(record().lines(1, 10))
                .extracting(line -> line.get("position") + " " + line.get("what") + " " + line.get("when"))
                .containsExactly(
                        "1 traject-started 2010",
                        "2 initiative-spontaneously-started 2012-21",
                        "3 happening-corrected null",
                        "4 happening-withdrawn null");
        assertThat(record().lines(3, 1))
                .extracting(line -> line.get("position"))
                .containsExactly(3L);
    }

    @Test
    void shows_a_happening_in_its_standing_version() {
        start();
        Recorded football = football();
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        Recorded mark = told.tell(
                "happening-marked",
                "2013",
                "marks",
                "straatvoetbal-begint",
                "by",
                "organisation:iriszorg",
                "mark",
                "high-point");
        told.tell("influence-claimed", "2013", "cause", football.id(), "effect", mark.id());
        told.correct(
                football,
                "2012-05",
                "initiative",
                "straatvoetbal",
                "name",
                "Voetbal op het plein",
                "reasonOfCorrection",
                "Datum gevonden.");

        Map<?, ?> page = happening(football.id());

        assertThat(page.get("position")).isEqualTo(2L);
        assertThat(page.get("label")).isEqualTo("straatvoetbal-begint");
        assertThat(page.get("recordedAt")).isEqualTo(football.recordedAt().toString());
        assertThat(page.get("when")).isEqualTo("2012-05");
        assertThat(page.get("name")).isEqualTo("Voetbal op het plein");
        assertThat(page.containsKey("note")).isFalse();
        assertThat(page.get("dated"))
                .isEqualTo(Map.of("edtf", "2012-05", "earliest", "2012-05-01", "latest", "2012-05-31"));
        assertThat(page.get("sentence")).isEqualTo("Voetbal op het plein begon uit zichzelf.");
        assertThat(page.get("withdrawn")).isNull();
        assertThat(positions(page.get("versions"))).containsExactly(2L, 6L);
        assertThat(positions(page.get("marks"))).containsExactly(4L);
        assertThat(positions(page.get("claims"))).containsExactly(5L);
        assertThat(positions(happening(mark.id()).get("claims"))).containsExactly(5L);
    }

    @Test
    void says_where_a_happening_was_withdrawn() {
        start();
        Recorded football = football();
        told.correct(football, "2012-05", "initiative", "straatvoetbal", "name", "Voetbal op het plein");
        told.withdraw(football);

        Map<?, ?> page = happening(football.id());

        assertThat(page.get("withdrawn")).isEqualTo(4L);
        assertThat(page.get("name")).isEqualTo("Voetbal op het plein");
        assertThat(positions(page.get("versions"))).containsExactly(2L, 3L);
    }

    @Test
    void shows_a_correction_as_itself() {
        start();
        Recorded football = football();
        Recorded correction =
                told.correct(football, "2012-05", "initiative", "straatvoetbal", "name", "Voetbal op het plein");

        Map<?, ?> page = happening(correction.id());

        assertThat(page.get("what")).isEqualTo("happening-corrected");
        assertThat(page.get("dated")).isNull();
        assertThat(page.get("sentence")).isEqualTo("Een gebeurtenis werd verbeterd.");
        assertThat(positions(page.get("versions"))).containsExactly(3L);
    }

    @Test
    void finds_a_happening_by_uuid_label_or_position() {
        start();
        Recorded football = football();

        assertThat(record().find(football.id().toString())).isEqualTo(football.id());
        assertThat(record().find("straatvoetbal-begint")).isEqualTo(football.id());
        assertThat(record().find("2")).isEqualTo(football.id());
        assertThat(record().find("3")).isNull();
        assertThat(record().find("nergens")).isNull();
        assertThat(record().find("geen label!")).isNull();
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        start();
        Recorded football = football();
        told.correct(football, "2012-05", "initiative", "straatvoetbal", "name", "Eerste verbetering");
        told.correct(football, "2012-06", "initiative", "straatvoetbal", "name", "Tweede verbetering");
        Recorded stalled = told.tell("initiative-stalled", "2013", "initiative", "straatvoetbal");
        told.withdraw(stalled);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<?, ?> expected = happening(football.id());

        assertThat(expected.get("name")).isEqualTo("Tweede verbetering");
        for (int i = 0; i < 50; i++) {
            List<Recorded> shuffled = new ArrayList<>(told.all());
            shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
            Collections.shuffle(shuffled, random);
            TrajectRecord record = new TrajectRecord(told.traject(), shuffled);
            assertThat(record.lines(1, 10)).as("seed %d", seed).isEqualTo(record().lines(1, 10));
            assertThat(Answer.plain(record.happening(football.id()), told::words, "/"))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static List<Object> positions(@Nullable Object lines) {
        List<Object> positions = new ArrayList<>();
        for (Object line : (List<?>) Objects.requireNonNull(lines)) {
            positions.add(Objects.requireNonNull(((Map<?, ?>) line).get("position")));
        }
        return positions;
    }
}
