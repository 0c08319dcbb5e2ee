package nl.netwerkspoor.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.netwerkspoor.happenings.Flat;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakesStoriesTest {

    private static final TrajectKey TRAJECT = new TrajectKey("proef");
    private static final String HEAD = "story: 1\ntraject: proef\n";

    private static List<Told> yaml(String text) {
        return StoryReader.yaml(text.getBytes(StandardCharsets.UTF_8), TRAJECT).told();
    }

    private static Map<String, Object> line(String happening) {
        return Flat.of(
                yaml(HEAD + "happenings:\n  - " + happening + "\n").getFirst().telling());
    }

    @Test
    void yaml_and_json_are_the_same_document() {
        List<Told> fromYaml = yaml(HEAD + """
                documents:
                  J: {kind: document, document: Jaarverslag 2013, url: "https://example.org/jaarverslag"}
                sources: [J]
                happenings:
                  - what: organisation-joined-network
                    when: 2012
                    organisation: iriszorg
                    name: 1234
                    clientRun: true
                    municipalities: ermelo
                    size: 3
                  - happening: begin
                    what: idea-voiced
                    when: 2012-05-14
                    idea: fiets
                    name: 2012-05-14
                    by: organisation:iriszorg
                    note: true
                    sources: [{of: J, locator: p. 12}, {kind: conversation}]
                """);
        List<Told> fromJson =
                StoryReader.json("""
                {"story": 1, "traject": "proef",
                 "documents": {"J": {"kind": "document", "document": "Jaarverslag 2013", "url": "https://example.org/jaarverslag"}},
                 "sources": "J",
                 "happenings": [
                  {"what": "organisation-joined-network", "when": 2012, "organisation": "organisation:iriszorg", "name": 1234,
                   "clientRun": true, "municipalities": ["ermelo"], "size": "3"},
                  {"happening": "begin", "what": "idea-voiced", "when": "2012-05-14", "idea": "idea:fiets", "name": "2012-05-14",
                   "by": ["organisation:iriszorg"], "note": true,
                   "sources": [{"of": "J", "locator": "p. 12"}, {"kind": "conversation"}]}
                 ]}
                """.getBytes(StandardCharsets.UTF_8), TRAJECT).told();

        assertThat(fromJson).hasSize(2).isEqualTo(fromYaml);
        assertThat(fromYaml.getFirst().id()).isNull();
        assertThat(fromYaml.getFirst().telling().sources())
                .extracting(source -> String.valueOf(source.kind().value()), source -> source.document())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("document", new Text.Typed("Jaarverslag 2013")));
        assertThat(fromYaml.getLast().label()).isEqualTo("begin");
        assertThat(fromYaml.getLast().id()).isEqualTo(HappeningId.ofLabel(TRAJECT, "begin"));
        assertThat(fromYaml.getLast().telling().sources()).hasSize(2).first().satisfies(source -> {
            assertThat(source.document()).isEqualTo(new Text.Typed("Jaarverslag 2013"));
            assertThat(source.locator()).isEqualTo(new Text.Typed("p. 12"));
        });
        assertThat(fromYaml.getLast().telling().note()).isEqualTo(new Text.Typed("true"));
    }

    @Test
    void a_mark_of_byte_order_in_utf_8_is_passed_over() {
        assertThat(yaml("\uFEFF" + HEAD + "happenings: [{what: idea-voiced, when: 2012, idea: x, name: X}]"))
                .hasSize(1);
    }

    @Test
    void a_story_may_be_empty() {
        assertThat(yaml(HEAD + "happenings: []")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE"})
    void takes_the_spellings_of_true(String spelling) {
        assertThat(line("{what: organisation-joined-network, when: 2012, organisation: x, name: X, clientRun: "
                        + spelling + "}"))
                .containsEntry("clientRun", true);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/jaarverslag?jaar=2013#p12",
        "http://münchen.example/pad",
        "HTTPS://EXAMPLE.ORG",
        "https://mijn_site.example/a|b"
    })
    void takes_addresses_of_the_web(String url) {
        assertThat(line("{what: idea-voiced, when: 2012, idea: x, name: X, sources: {url: \"" + url + "\"}}"))
                .containsKey("sources");
    }

    @Test
    void lengths_count_characters_and_not_their_halves() {
        assertThat(line("{what: idea-voiced, when: 2012, idea: x, name: \"" + "😀".repeat(200) + "\"}"))
                .containsEntry("name", new Text.Typed("😀".repeat(200)));
    }

    @Test
    void erased_texts_come_in_as_erased() {
        Map<String, Object> line = line(
                "{what: idea-voiced, when: 2012, idea: x, sources: [{kind: document}], erased: [name, note, sources.0.url]}");

        assertThat(line).containsEntry("name", new Text.Erased()).containsEntry("note", new Text.Erased());
        assertThat(String.valueOf(line.get("sources"))).contains("Erased");
    }

    @Test
    void takes_the_replacement_of_a_correction_with_its_own_erased_texts() {
        Map<String, Object> line = line(
                "{what: happening-corrected, corrects: begin, replacement: {what: idea-voiced, when: 2012, idea: x, erased: name}}");

        assertThat(String.valueOf(line.get("replacement"))).contains("Erased");
        assertThat(line)
                .containsEntry("corrects", HappeningId.ofLabel(TRAJECT, "begin").toString());
    }

    private static String lines(int count) {
        StringBuilder story = new StringBuilder(HEAD).append("happenings:\n");
        for (int i = 0; i < count; i++) {
            story.append("  - {what: idea-voiced, when: 2012-05~, where: ermelo, idea: idee-")
                    .append(i);
            story.append(", name: Idee ")
                    .append(i)
                    .append(", note: Gehoord op straat, sources: [{kind: conversation}]}\n");
        }
        return story.toString();
    }

    @Test
    void takes_five_thousand_happenings_and_no_more() {
        assertThat(yaml(lines(5_000))).hasSize(5_000);
        String more = lines(5_001);
        assertThatThrownBy(() -> yaml(more)).isInstanceOf(StoryReader.TooMany.class);
    }

    @Test
    void reads_five_thousand_lines_fast() {
        String story = lines(5_000);
        long best = Long.MAX_VALUE;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 8; i++) {
            long start = threads.getCurrentThreadCpuTime();
            yaml(story);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        System.out.println("a story of 5,000 lines is read in " + best / 1_000_000 + " ms");
        assertThat(best).isLessThan(500_000_000L);
    }

    @Test
    void reads_one_long_line_fast() {
        StringBuilder story = new StringBuilder("{\"story\": 1, \"traject\": \"proef\", \"happenings\": [");
        for (int i = 0; i < 5_000; i++) {
            story.append(i == 0 ? "" : ",").append("{\"what\": \"idea-voiced\", \"when\": 2012, \"idea\": \"i-");
            story.append(i)
                    .append("\", \"name\": \"Idee\", \"note\": \"")
                    .append("n".repeat(800))
                    .append("\"}");
        }
        byte[] bytes = story.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        StoryReader.json(bytes, TRAJECT);
        long start = threads.getCurrentThreadCpuTime();
        assertThat(StoryReader.json(bytes, TRAJECT).lines()).hasSize(5_000);
        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(2_000_000_000L);
    }

    /** Run it again with {@code -Dseed=…} as printed. */
    @Test
    void whatever_the_bytes_are_it_reads_or_says_why_not() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TakesStoriesTest seed " + seed);
        Random random = new Random(seed);
        byte[] good = (HEAD + """
                documents: {J: {document: "Jaar\\u00e9", url: 'https://a.nl'}}
                happenings:
                  - {what: idea-voiced, when: 2012, idea: x, name: "a\\tb", sources: [{of: J}]}
                  - what: happening-corrected
                    corrects: begin
                    replacement: {what: idea-voiced, when: 2012-05~, idea: x, name: >-
                        lang
                        verhaal}
                """).getBytes(StandardCharsets.UTF_8);
        byte[] json = """
                {"story": 1, "traject": "proef", "happenings": [{"what": "idea-voiced", "when": "2012", "idea": "x", "name": "\\ud83d\\ude00"}]}
                """.getBytes(StandardCharsets.UTF_8);
        String odd = "\0\t\n\r \"'&*!|>%@`{}[]:,-?#~\\Uu0x8Fe.<=\u00ff\u0080";
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            boolean asJson = i % 3 == 0;
            byte[] bytes = (asJson ? json : good).clone();
            if (i % 10 == 0) {
                bytes = new byte[random.nextInt(64)];
                random.nextBytes(bytes);
            }
            for (int change = random.nextInt(6); change >= 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
            }
            try {
                Story story = asJson ? StoryReader.json(bytes, TRAJECT) : StoryReader.yaml(bytes, TRAJECT);
                read += story.lines().isEmpty() ? 0 : 1;
            } catch (Unreadable expected) {
                assertThat(expected.problems()).as("seed %d, round %d", seed, i).isNotEmpty();
                assertThat(expected.problems()).allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                });
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", round " + i, e);
            }
        }
        assertThat(read).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "- ",
                "? ",
                "{",
                "!",
                "&a ",
                "\"\\U99999999\"",
                "\"\\UFFFFFFFF\"",
                "%YAML 9.9\n---\n",
                "%YAML 1.99999999999\n---\n"
            })
    void however_deep_or_odd_it_is_refused(String piece) {
        byte[] bytes = piece.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StoryReader.yaml(bytes, TRAJECT)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> StoryReader.json(bytes, TRAJECT)).isInstanceOf(Unreadable.class);
        byte[] once = piece.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StoryReader.yaml(once, TRAJECT)).isInstanceOf(Unreadable.class);
    }
}
