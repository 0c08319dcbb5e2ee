package nl.netwerkspoor.app;

import static nl.netwerkspoor.app.Product.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.Sample;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every kind told, corrected and withdrawn over HTTP, with all its fields and with the required ones only. One that
 * changed no view would be a kind that every fold forgot.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindChangedTest {

    @SuppressWarnings("NullAway.Init")
    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.empty(data);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    static Stream<Kind> kinds() {
        return Catalogue.kinds().stream()
                .filter(kind -> kind.dated() && !kind.what().equals("traject-started"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void with_its_required_fields(Kind kind) {
        is_told_corrected_and_withdrawn(kind.what() + "-r", Sample.required(kind), () -> {});
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void with_all_its_fields_and_shows_in_a_view(Kind kind) {
        String traject = kind.what() + "-w";
        List<String> shown = new ArrayList<>();
        is_told_corrected_and_withdrawn(traject, Sample.whole(kind), () -> shown.add(shown(traject)));
        assertThat(shown).doesNotHaveDuplicates();
    }

    private void is_told_corrected_and_withdrawn(String traject, Telling telling, Runnable beforeAndAfter) {
        Kind kind = Catalogue.of(telling.happening());
        Map<String, Object> told = Sample.sent(telling);
        List<Map<String, Object>> needed = neededBy(kind, telling);
        for (Field field : kind.fields()) {
            if (field.type() == FieldType.HAPPENING) {
                String label = "aanleiding-" + field.name();
                needed.add(fields("happening", label));
                needed.getLast().putAll(introduction(ThingKind.INITIATIVE, label));
                told.put(field.name(), label);
            }
        }
        if (kind.what().equals("organisations-partnered")) {
            told.put("organisations", List.of("zomaar", "anders"));
        }
        Map<String, Object> first = fields("happening", "het-gebeurde");
        first.putAll(told);

        isRecorded(200, product.story(traject, needed));
        beforeAndAfter.run();
        isRecorded(201, product.record(traject, first));
        beforeAndAfter.run();
        told.put("when", "2012-22");
        isRecorded(
                201,
                product.record(
                        traject,
                        fields("what", "happening-corrected", "corrects", "het-gebeurde", "replacement", told)));
        assertThat(product.view("/api/trajects/" + traject + "/happenings/het-gebeurde")
                        .get("when")
                        .asString())
                .isEqualTo("2012-22");
        isRecorded(201, product.record(traject, fields("what", "happening-withdrawn", "withdraws", "het-gebeurde")));
    }

    /** What the views and the list of trajects say, without what only counts happenings. */
    private String shown(String traject) {
        StringBuilder shown = new StringBuilder();
        for (String view : Stream.concat(Product.VIEWS.stream(), Product.OVERVIEWS.stream())
                .filter(view -> !view.equals("timeline"))
                .toList()) {
            JsonNode answer = product.view("/api/trajects/" + traject + "/" + view);
            shown.append(view).append(((ObjectNode) answer).without("asOf")).append('\n');
        }
        for (JsonNode each : product.items("/api/trajects")) {
            if (each.get("key").asString().equals(traject)) {
                shown.append(((ObjectNode) each).without(List.of("happenings", "lastActivity")));
            }
        }
        return shown.toString();
    }

    private static void isRecorded(int status, Product.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    /** The beginning of the traject and of all that it names. */
    private static List<Map<String, Object>> neededBy(Kind kind, Telling telling) {
        List<Map<String, Object>> story = new ArrayList<>();
        story.add(fields("what", "traject-started", "when", "2010", "name", "Proef"));
        if (kind.what().equals("municipality-left-traject")) {
            story.add(fields("what", "municipality-joined-traject", "when", "2010", "municipality", "ermelo"));
        }
        story.add(introduction(ThingKind.ORGANISATION, "zomaar"));
        story.add(introduction(ThingKind.ORGANISATION, "anders"));
        Field introduces = kind.introduces();
        Object introduced = introduces == null ? null : introduces.in(telling.happening());
        for (ThingKey thing : Naming.named(telling.happening())) {
            if (!thing.equals(introduced) && thing.kind() != ThingKind.TRAJECT) {
                story.add(introduction(thing.kind(), thing.value()));
            }
        }
        return story;
    }

    /** By the first kind that introduces such a thing and asks for nothing else that has to be there. */
    private static Map<String, Object> introduction(ThingKind of, String key) {
        if (of == ThingKind.PARTNERSHIP) {
            return fields(
                    "what",
                    "organisations-partnered",
                    "when",
                    "2010",
                    "partnership",
                    key,
                    "organisations",
                    List.of("zomaar", "anders"));
        }
        for (Kind kind : Catalogue.kinds()) {
            Field introduces = kind.introduces();
            Telling telling = Sample.required(kind);
            if (introduces != null
                    && introduces.kinds().contains(of)
                    && Naming.named(telling.happening()).size() == 1) {
                Map<String, Object> told = Sample.sent(telling);
                told.put("when", "2010");
                told.put(introduces.name(), key);
                return told;
            }
        }
        throw new AssertionError("nothing introduces " + of);
    }
}
