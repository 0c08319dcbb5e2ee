package nl.netwerkspoor.app;

import static nl.netwerkspoor.app.Product.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HappenedAndKnownTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private Product product;

    private long before;

    @BeforeEach
    void start() {
        product = Product.empty(data);
        product.recorded("proef", "what", "traject-started", "when", "2010", "name", "Proef");
        product.recorded(
                "proef",
                "happening",
                "begin",
                "what",
                "initiative-spontaneously-started",
                "when",
                "2012-05-14",
                "initiative",
                "voetbal",
                "name",
                "Straatvoetbal",
                "lead",
                "professionals");
        before = product.tail();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void a_late_happening_changes_earlier_days_and_not_what_was_known() {
        assertThat(lead("2013", null)).containsExactly("professionals");

        product.recorded(
                "proef", "what", "lead-shifted", "when", "2012-09", "of", "initiative:voetbal", "lead", "clients");

        assertThat(lead("2012-08-31", null)).containsExactly("professionals");
        assertThat(lead("2012-09-10", null)).containsExactly("professionals", "clients");
        assertThat(lead("2013", null)).containsExactly("clients");
        assertThat(lead("2013", before)).containsExactly("professionals");
        assertThat(lead("2013", product.tail())).containsExactly("clients");
    }

    @Test
    void a_late_beginning_is_there_on_earlier_days_and_not_in_what_was_known() {
        product.recorded(
                "proef",
                "what",
                "initiative-spontaneously-started",
                "when",
                "2011",
                "initiative",
                "soep",
                "name",
                "Soepgroep");

        assertThat(initiatives("2011", null)).containsExactly("soep certain");
        assertThat(initiatives("2011-06", null)).containsExactly("soep possible");
        assertThat(initiatives("2011", before)).isEmpty();
        assertThat(initiatives("2013", before)).containsExactly("voetbal certain");
        assertThat(initiatives("2013", 0L)).isEmpty();
    }

    @Test
    void a_correction_changes_earlier_days_and_not_what_was_known() {
        long position = product.recorded(
                "proef",
                "what",
                "happening-corrected",
                "corrects",
                "begin",
                "replacement",
                fields(
                        "what",
                        "initiative-spontaneously-started",
                        "when",
                        "2011",
                        "initiative",
                        "voetbal",
                        "name",
                        "Voetbal op het plein",
                        "lead",
                        "shared"));

        assertThat(initiatives("2011", null)).containsExactly("voetbal certain");
        assertThat(lead("2011", null)).containsExactly("shared");
        assertThat(initiatives("2011", before)).isEmpty();
        assertThat(lead("2012", before)).containsExactly("professionals");
        assertThat(name(null)).isEqualTo("Voetbal op het plein");
        assertThat(name(before)).isEqualTo("Straatvoetbal");
        assertThat(name(position)).isEqualTo("Voetbal op het plein");
        JsonNode happening = product.view("/api/trajects/proef/happenings/begin");
        assertThat(happening.get("position").asLong()).isEqualTo(2);
        assertThat(happening.at("/dated/edtf").asString()).isEqualTo("2011");
        assertThat(happening.get("versions")).hasSize(2);
        assertThat(product.view("/api/trajects/proef/happenings/begin?known=" + before)
                        .at("/dated/edtf")
                        .asString())
                .isEqualTo("2012-05-14");
    }

    @Test
    void a_withdrawal_changes_earlier_days_and_not_what_was_known() {
        long position =
                product.recorded("proef", "what", "happening-withdrawn", "withdraws", "begin", "reason", "Was elders.");

        assertThat(initiatives("2013", null)).isEmpty();
        assertThat(initiatives("2013", before)).containsExactly("voetbal certain");
        assertThat(product.view("/api/trajects/proef/happenings/begin")
                        .get("withdrawn")
                        .asLong())
                .isEqualTo(position);
        assertThat(product.view("/api/trajects/proef/happenings/begin?known=" + before)
                        .get("withdrawn")
                        .isNull())
                .isTrue();
        assertThat(product.ask("/api/trajects/proef/initiatives/voetbal").status())
                .isEqualTo(404);
    }

    @Test
    void what_was_known_can_be_asked_by_the_instant_of_recording_too() {
        JsonNode line = product.view("/api/trajects/proef/happenings/2");
        String recordedAt = line.get("recordedAt").asString();
        product.recorded("proef", "what", "happening-withdrawn", "withdraws", "begin");
        String withdrawnAt = product.view("/api/trajects/proef/happenings/3")
                .at("/recordedAt")
                .asString();

        JsonNode then = product.view("/api/trajects/proef/initiatives?known=" + recordedAt);
        JsonNode later = product.view("/api/trajects/proef/initiatives?known=" + withdrawnAt);
        assertThat(then.at("/asOf/known").asLong()).isBetween(2L, 3L);
        assertThat(later.at("/asOf/known").asLong()).isEqualTo(3);
        assertThat(later.get("items")).isEmpty();
        assertThat(product.view("/api/trajects/proef/initiatives?known=2001-01-01T00:00:00Z")
                        .at("/asOf/known")
                        .asLong())
                .isZero();
    }

    private List<String> initiatives(String at, @Nullable Long known) {
        return items("initiatives?at=" + at + known(known))
                .map(item ->
                        item.get("key").asString() + " " + item.get("certainty").asString())
                .toList();
    }

    private List<String> lead(String at, @Nullable Long known) {
        return product.view("/api/trajects/proef/initiatives/voetbal?at=" + at + known(known))
                .get("lead")
                .valueStream()
                .map(state -> state.get("value").asString())
                .toList();
    }

    private String name(@Nullable Long known) {
        return product.view("/api/trajects/proef/initiatives/voetbal?at=2013" + known(known))
                .get("name")
                .asString();
    }

    private Stream<JsonNode> items(String view) {
        return product.items("/api/trajects/proef/" + view).stream();
    }

    private static String known(@Nullable Long known) {
        return known == null ? "" : "&known=" + known;
    }
}
