package nl.netwerkspoor.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import org.junit.jupiter.api.Test;

class AllMistakesTest {

    private static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");

    @Test
    void lists_every_mistake_in_order_of_place_whatever_it_is_against() {
        assertThat(mistakes("""
                        story: 2
                        traject: ander
                        happenings:
                          - {what: table-met, when: 2012-13, table: A}
                          - {what: table-met, when: 2012, table: a}
                          - what: table-formed
                            when: &dag 2012
                            table: a
                            table: b
                            name: !!str Kerngroep
                            where: *dag
                            note: ""
                          - {what: left-table, when: 2012, table: a, kleur: rood}
                        ---
                        """))
                .containsExactly(
                        "null 1:8 story",
                        "null 2:10 traject",
                        "0 4:34 when",
                        "0 4:45 table",
                        "2 7:11 when",
                        "2 9:5 table",
                        "2 10:11 name",
                        "2 11:12 where",
                        "2 12:11 note",
                        "3 13:5 participant",
                        "3 13:46 kleur",
                        "null 14:1 null");
    }

    @Test
    void says_that_there_is_more_than_it_lists() {
        List<String> mistakes = mistakes("""
                story: 1
                traject: voorbeeld
                happenings:
                  - {what: table-met, when: 2012, table: a, where: [%s]}
                """.formatted("A,".repeat(12_000)));

        assertThat(mistakes).hasSize(10_001);
        assertThat(mistakes.getLast()).startsWith("null 4:").endsWith("null");
    }

    @Test
    void a_new_line_stands_in_a_note_only() {
        String noted = "{\"what\": \"table-met\", \"when\": 2012, \"table\": \"a\", \"note\": \"een\\r\\n\\ttwee\"}";

        Told told = StoryReader.happening(noted.getBytes(StandardCharsets.UTF_8), TRAJECT);

        assertThat(told.telling().note()).hasToString("Typed");
        assertThat(mistakes("""
                        story: 1
                        traject: voorbeeld
                        happenings:
                          - {what: left-table, when: 2012, table: a, participant: b, reason: "een\\ntwee"}
                        """)).containsExactly("0 4:70 reason");
    }

    @Test
    void takes_erased_texts_of_a_replacement_beside_it_or_in_it() {
        assertThat(replacement("replacement: {what: table-formed, when: 2012, table: a, erased: [name]}"))
                .isEqualTo(replacement(
                        "erased: [replacement.name], replacement: {what: table-formed, when: 2012, table: a}"));
    }

    @Test
    void refuses_an_erased_text_that_its_replacement_has() {
        assertThat(mistakes("""
                        story: 1
                        traject: voorbeeld
                        happenings:
                          - {what: happening-corrected, corrects: a, erased: replacement.name, replacement: {what: table-formed, when: 2012, table: a, name: A}}
                        """)).containsExactly("0 4:54 erased");
    }

    private static Told replacement(String fields) {
        String story = "story: 1\ntraject: voorbeeld\nhappenings:\n  - {what: happening-corrected, corrects: a, "
                + fields + "}\n";
        return StoryReader.yaml(story.getBytes(StandardCharsets.UTF_8), TRAJECT)
                .told()
                .getFirst();
    }

    private static List<String> mistakes(String story) {
        Unreadable unreadable = catchThrowableOfType(
                Unreadable.class, () -> StoryReader.yaml(story.getBytes(StandardCharsets.UTF_8), TRAJECT));
        assertThat(unreadable).isNotNull();
        return unreadable.problems().stream()
                .map(each -> each.index() + " " + each.line() + ":" + each.column() + " " + each.field())
                .toList();
    }
}
