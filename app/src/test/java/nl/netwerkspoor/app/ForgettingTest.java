package nl.netwerkspoor.app;

import static nl.netwerkspoor.app.Product.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.netwerkspoor.app.Product.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that were erased are gone: from every answer at once, from the files, and for good. */
class ForgettingTest {

    private static final String TRAJECT = "/api/trajects/proef";

    private static final List<Map<String, Object>> STORY = List.of(
            fields("happening", "traject", "what", "traject-started", "when", "2010", "name", "Proef"),
            fields(
                    "what",
                    "participant-joined-network",
                    "when",
                    "2010",
                    "participant",
                    "deelnemer-1",
                    "alias",
                    "Kwetterdans",
                    "note",
                    "Zonnepitje kwam zelf."),
            fields("happening", "tafel", "what", "table-formed", "when", "2010", "table", "kern", "name", "Bolderkar"),
            fields(
                    "happening",
                    "zit",
                    "what",
                    "client-joined-table",
                    "when",
                    "2011",
                    "table",
                    "kern",
                    "participant",
                    "deelnemer-1",
                    "note",
                    "Vliegerweer was het."),
            fields(
                    "happening",
                    "begin",
                    "what",
                    "initiative-spontaneously-started",
                    "when",
                    "2012",
                    "whenText",
                    "toen het Wintersproette",
                    "initiative",
                    "voetbal",
                    "name",
                    "Knikkerbaan",
                    "sources",
                    List.of(fields("kind", "document", "document", "Jaarkruimel", "locator", "Blaadjeszes")),
                    "note",
                    "Regenjasje en Theemutsje."),
            fields(
                    "happening",
                    "beter",
                    "what",
                    "happening-corrected",
                    "corrects",
                    "begin",
                    "reason",
                    "Vergissinkje van ons.",
                    "replacement",
                    fields(
                            "what",
                            "initiative-spontaneously-started",
                            "when",
                            "2012-05",
                            "initiative",
                            "voetbal",
                            "name",
                            "Stuiterbal",
                            "note",
                            "Sleutelbosje gevonden.")));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private Product product;

    @BeforeEach
    void start() {
        product = Product.empty(data);
        Answer answer = product.story("proef", STORY);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("recorded").asInt()).isEqualTo(STORY.size());
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void one_field_of_a_happening() throws IOException {
        forgets(List.of("Vliegerweer"), "happening", "zit", "field", "note");
        assertThat(product.view(TRAJECT + "/happenings/zit").get("note").asString())
                .isEqualTo("(verwijderd)");
        assertThat(everything()).contains("Kwetterdans", "Zonnepitje");
    }

    @Test
    void a_field_in_every_version_of_a_happening() throws IOException {
        forgets(List.of("Regenjasje", "Theemutsje", "Sleutelbosje"), "happening", "begin", "field", "note");
        assertThat(everything()).contains("Stuiterbal", "Knikkerbaan", "Jaarkruimel");
    }

    @Test
    void a_field_of_a_source() throws IOException {
        forgets(List.of("Jaarkruimel"), "happening", "begin", "field", "sources.0.document");
        assertThat(everything()).contains("Blaadjeszes");
    }

    @Test
    void a_whole_happening_with_its_versions() throws IOException {
        forgets(
                List.of(
                        "Wintersproette",
                        "Knikkerbaan",
                        "Jaarkruimel",
                        "Blaadjeszes",
                        "Regenjasje",
                        "Theemutsje",
                        "Vergissinkje",
                        "Stuiterbal",
                        "Sleutelbosje"),
                "happening",
                "begin");
        assertThat(product.view(TRAJECT + "/initiatives/voetbal").get("name").asString())
                .isEqualTo("voetbal");
        assertThat(everything()).contains("Kwetterdans", "Bolderkar");
    }

    @Test
    void a_participant() throws IOException {
        forgets(List.of("Kwetterdans", "Zonnepitje", "Vliegerweer"), "participant", "deelnemer-1");
        assertThat(everything()).contains("Bolderkar", "Stuiterbal");
    }

    @Test
    void the_version_that_a_correction_replaces_where_it_asks_so() throws IOException {
        List<String> replaced = List.of("Vliegerweer");
        assertThat(everything()).contains(replaced);

        product.recorded(
                "proef",
                "what",
                "happening-corrected",
                "corrects",
                "zit",
                "eraseOld",
                true,
                "replacement",
                fields(
                        "what",
                        "client-joined-table",
                        "when",
                        "2011-05",
                        "table",
                        "kern",
                        "participant",
                        "deelnemer-1",
                        "note",
                        "Vlaggetjes."));

        assertThat(everything()).doesNotContain("Vliegerweer").contains("Vlaggetjes");
        assertThat(files()).doesNotContain("Vliegerweer").contains("Vlaggetjes");
    }

    @Test
    void what_is_not_there_cannot_be_erased() {
        assertThat(product.erase("traject", "proef", "happening", "nergens").status())
                .isEqualTo(404);
        assertThat(product.erase("traject", "nergens", "happening", "begin").status())
                .isEqualTo(404);
        assertThat(product.erase("traject", "proef", "participant", "nergens").status())
                .isEqualTo(404);
        assertThat(product.erase("traject", "proef").status()).isEqualTo(400);
        assertThat(product.erase("traject", "proef", "happening", "zit", "participant", "deelnemer-1")
                        .status())
                .isEqualTo(400);
        assertThat(everything()).contains("Vliegerweer", "Kwetterdans");
    }

    private void forgets(List<String> words, String... what) throws IOException {
        assertThat(everything()).contains(words);
        assertThat(files()).contains(words);
        for (String word : words) {
            assertThat(product.items(TRAJECT + "/timeline?q=" + word).size() + (isOfStandingVersion(word) ? 0 : 1))
                    .as(word)
                    .isEqualTo(1);
        }

        List<Object> request = new ArrayList<>(List.of("traject", "proef"));
        request.addAll(List.of(what));
        Answer erased = product.erase(request.toArray());

        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        assertThat(erased.json().get("erased").isEmpty()).isFalse();
        isGone(words);

        for (int i = 0; i < STORY.size(); i++) {
            if (STORY.get(i).containsKey("happening")) {
                Answer again = product.record("proef", STORY.get(i));
                assertThat(again.status()).as(again.toString()).isEqualTo(200);
                assertThat(again.json().get("position").asInt()).isEqualTo(i + 1);
            }
        }
        isGone(words);

        Answer story = product.story("proef", STORY);
        assertThat(story.status()).as(story.toString()).isEqualTo(200);
        assertThat(story.json().get("recorded").asInt()).isZero();
        assertThat(story.json().get("alreadyKnown").asInt()).isEqualTo(STORY.size());
        isGone(words);

        product.restart();
        isGone(words);
        assertThat(product.tail()).isEqualTo(STORY.size());
        assertThat(product.erase(request.toArray()).json().get("erased").isEmpty())
                .isTrue();
    }

    private void isGone(List<String> words) throws IOException {
        assertThat(everything()).doesNotContain(words);
        assertThat(files()).doesNotContain(words);
        for (String word : words) {
            assertThat(product.items(TRAJECT + "/timeline?q=" + word)).as(word).isEmpty();
        }
    }

    /** The texts of a version that was corrected are in the record, not in the timeline. */
    private static boolean isOfStandingVersion(String word) {
        return !List.of(
                        "Wintersproette",
                        "Knikkerbaan",
                        "Jaarkruimel",
                        "Blaadjeszes",
                        "Regenjasje",
                        "Theemutsje",
                        "Vergissinkje")
                .contains(word);
    }

    /** All that the product says of the traject. */
    private String everything() {
        StringBuilder said = new StringBuilder();
        for (String view : Product.VIEWS) {
            said.append(product.ask(TRAJECT + "/" + view).text());
        }
        for (String path : List.of("/initiatives/voetbal", "/tables/kern", "/happenings")) {
            said.append(product.ask(TRAJECT + path).text());
        }
        for (int position = 1; position <= STORY.size(); position++) {
            said.append(product.ask(TRAJECT + "/happenings/" + position).text());
        }
        for (long known = 0; known <= product.tail(); known++) {
            said.append(product.ask(TRAJECT + "/initiatives?known=" + known).text());
        }
        said.append(product.ask(TRAJECT + "/happenings", "Accept", "application/x-ndjson")
                .text());
        said.append(
                product.ask(TRAJECT + "/story", "Accept", "application/json").text());
        said.append(
                product.ask(TRAJECT + "/story", "Accept", "application/yaml").text());
        said.append(product.get("/api/trajects").text());
        said.append(product.get("/").text());
        return said.toString();
    }

    /** Every file of the product, write-ahead logs too. */
    private String files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).anyMatch(file -> file.endsWith("vault.db"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (Path path : found) {
                bytes.write(Files.readAllBytes(path));
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
