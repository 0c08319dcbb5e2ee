package nl.netwerkspoor.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import org.junit.jupiter.api.Test;

class StoryOutTest {

    private final Tellings told = new Tellings("voorbeeld");

    private Map<String, Object> story() {
        return StoryOut.of(told.traject(), told.all(), told::words);
    }

    private List<?> lines() {
        return (List<?>) Objects.requireNonNull(story().get("happenings"));
    }

    @Test
    void tells_a_traject_in_order_of_record_with_uuids_and_sources_written_out() {
        Recorded started = told.tellAs(
                "begin",
                "traject-started",
                "2010",
                "name",
                "Voorbeeld",
                "municipalities",
                List.of("ermelo", "putten"),
                "whenText",
                "ergens in 2010");
        Recorded measured = told.tell(
                "result-measured",
                "2012~",
                "indicator",
                "bezoek",
                "value",
                "3.50",
                "about",
                "table:kerngroep",
                "where",
                "ermelo/centrum",
                "sources",
                List.of(
                        Map.of("kind", "document", "document", "Jaarverslag", "locator", "p. 12"),
                        Map.of("kind", "conversation")),
                "note",
                "Geteld aan de deur.");

        assertThat(story())
                .isEqualTo(Map.of(
                        "story",
                        1,
                        "traject",
                        "voorbeeld",
                        "happenings",
                        List.of(
                                Map.of(
                                        "happening",
                                        started.id().toString(),
                                        "what",
                                        "traject-started",
                                        "when",
                                        "2010",
                                        "whenText",
                                        "ergens in 2010",
                                        "name",
                                        "Voorbeeld",
                                        "municipalities",
                                        List.of("ermelo", "putten")),
                                Map.of(
                                        "happening",
                                        measured.id().toString(),
                                        "what",
                                        "result-measured",
                                        "when",
                                        "2012~",
                                        "indicator",
                                        "bezoek",
                                        "value",
                                        new BigDecimal("3.50"),
                                        "about",
                                        List.of("table:kerngroep"),
                                        "where",
                                        List.of("ermelo/centrum"),
                                        "sources",
                                        List.of(
                                                Map.of(
                                                        "kind",
                                                        "document",
                                                        "document",
                                                        "Jaarverslag",
                                                        "locator",
                                                        "p. 12"),
                                                Map.of("kind", "conversation")),
                                        "note",
                                        "Geteld aan de deur."))));
        assertThat(story().keySet()).containsExactly("story", "traject", "happenings");
    }

    @Test
    void holds_corrections_and_withdrawals_where_they_were_recorded() {
        Recorded formed = told.tell("table-formed", "2012", "table", "kerngroep", "name", "Kerngroep");
        Recorded correction = told.correct(formed, "2013", "table", "kerngroep", "name", "Kernploeg");
        Recorded withdrawal = told.withdraw(formed);

        assertThat(lines().subList(1, 3))
                .isEqualTo(List.of(
                        Map.of(
                                "happening",
                                correction.id().toString(),
                                "what",
                                "happening-corrected",
                                "corrects",
                                formed.id().toString(),
                                "replacement",
                                Map.of(
                                        "what",
                                        "table-formed",
                                        "when",
                                        "2013",
                                        "table",
                                        "kerngroep",
                                        "name",
                                        "Kernploeg")),
                        Map.of(
                                "happening",
                                withdrawal.id().toString(),
                                "what",
                                "happening-withdrawn",
                                "withdraws",
                                formed.id().toString())));
    }

    @Test
    void lists_erased_texts_beside_the_fields_they_stood_among() {
        Recorded formed = told.tell(
                "table-formed",
                "2012",
                "table",
                "kerngroep",
                "name",
                "Kerngroep",
                "sources",
                List.of(Map.of("kind", "document", "document", "Verslag")),
                "note",
                "Met taart.");
        told.erase(formed, "name");
        told.erase(formed, "sources.0.document");
        Recorded correction =
                told.correct(formed, "2013", "table", "kerngroep", "name", "Kernploeg", "note", "Zonder.");
        told.erase(correction, "replacement.note");

        assertThat(lines())
                .isEqualTo(List.of(
                        Map.of(
                                "happening",
                                formed.id().toString(),
                                "what",
                                "table-formed",
                                "when",
                                "2012",
                                "table",
                                "kerngroep",
                                "sources",
                                List.of(Map.of("kind", "document")),
                                "note",
                                "Met taart.",
                                "erased",
                                List.of("name", "sources.0.document")),
                        Map.of(
                                "happening",
                                correction.id().toString(),
                                "what",
                                "happening-corrected",
                                "corrects",
                                formed.id().toString(),
                                "replacement",
                                Map.of(
                                        "what",
                                        "table-formed",
                                        "when",
                                        "2013",
                                        "table",
                                        "kerngroep",
                                        "name",
                                        "Kernploeg",
                                        "erased",
                                        List.of("note")))));
    }
}
