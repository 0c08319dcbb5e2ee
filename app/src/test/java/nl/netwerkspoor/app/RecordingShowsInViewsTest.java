package nl.netwerkspoor.app;

import static nl.netwerkspoor.app.Product.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.netwerkspoor.app.Product.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RecordingShowsInViewsTest {

    private static final String VIEWS = "/api/trajects/proef/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private Product product;

    @BeforeEach
    void start() {
        product = Product.empty(data);
        product.recorded("proef", "what", "traject-started", "when", "2010", "name", "Proef");
        product.recorded(
                "proef",
                "what",
                "organisation-joined-network",
                "when",
                "2010",
                "organisation",
                "inloop",
                "name",
                "Inloop");
        product.recorded("proef", "what", "table-formed", "when", "2010", "table", "kern", "name", "Kerngroep");
        product.recorded(
                "proef",
                "what",
                "participant-joined-network",
                "when",
                "2010",
                "participant",
                "groep",
                "background",
                "client");
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void an_initiative_that_started_is_shown_because_of_it() {
        long position = recordedOnce(
                fields(
                        "what",
                        "initiative-spontaneously-started",
                        "when",
                        "2012-05",
                        "initiative",
                        "voetbal",
                        "name",
                        "Straatvoetbal",
                        "instigator",
                        "clients",
                        "lead",
                        "clients"),
                "name",
                "Voetbal op straat");

        JsonNode initiative = product.view(VIEWS + "initiatives/voetbal");
        assertThat(initiative.get("name").asString()).isEqualTo("Straatvoetbal");
        assertThat(initiative.at("/lead/0/value").asString()).isEqualTo("clients");
        assertThat(positions(initiative.at("/lead/0/because"))).containsExactly(position);
        assertThat(positions(initiative.at("/phase/because"))).contains(position);
    }

    @Test
    void a_client_who_joined_a_table_has_a_seat_because_of_it() {
        long position = recordedOnce(
                fields(
                        "what",
                        "client-joined-table",
                        "when",
                        "2012",
                        "table",
                        "kern",
                        "participant",
                        "groep",
                        "size",
                        "2"),
                "size",
                "3");

        JsonNode seat = product.view(VIEWS + "tables/kern").at("/seats/0");
        assertThat(seat.get("who").asString()).isEqualTo("participant:groep");
        assertThat(seat.at("/size/min").asInt()).isEqualTo(2);
        assertThat(seat.get("client").asBoolean()).isTrue();
        assertThat(positions(seat.get("because"))).contains(position);
    }

    @Test
    void an_audience_that_a_provider_admits_is_shown_because_of_it() {
        long position = recordedOnce(
                fields(
                        "what",
                        "provider-loosened-intake",
                        "when",
                        "2012",
                        "provider",
                        "inloop",
                        "admits",
                        "homeless",
                        "criterion",
                        "Een verwijzing is niet meer nodig."),
                "criterion",
                "Iedereen mag komen.");

        JsonNode intake = product.view(VIEWS + "providers/inloop").at("/intake/0");
        assertThat(intake.get("audience").asString()).isEqualTo("homeless");
        assertThat(intake.get("value").asString()).isEqualTo("admitted");
        assertThat(positions(intake.get("because"))).containsExactly(position);
    }

    /** Sends it under a UUID, again, with another value, and again after a restart; the position. */
    private long recordedOnce(Map<String, Object> happening, String field, String other) {
        long tail = product.tail();
        String id = UUID.randomUUID().toString();
        Map<String, Object> named = new LinkedHashMap<>(happening);
        named.put("happening", id);
        Map<String, Object> changed = new LinkedHashMap<>(named);
        changed.put(field, other);

        Answer first = product.record("proef", named);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/trajects/proef/happenings/" + id);
        assertThat(first.json().get("happening").asString()).isEqualTo(id);
        assertThat(first.json().get("position").asLong()).isEqualTo(tail + 1);
        sentAgain(first, named, changed);

        product.restart();
        sentAgain(first, named, changed);
        assertThat(product.tail()).isEqualTo(tail + 1);
        assertThat(product.view(first.header("Location")).get("position").asLong())
                .isEqualTo(tail + 1);
        return tail + 1;
    }

    private void sentAgain(Answer first, Map<String, Object> same, Map<String, Object> changed) {
        Answer again = product.record("proef", same);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        Answer taken = product.record("proef", changed);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(409);
        assertThat(taken.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Iterable<Long> positions(JsonNode because) {
        return because.get("positions").valueStream().map(JsonNode::asLong).toList();
    }
}
