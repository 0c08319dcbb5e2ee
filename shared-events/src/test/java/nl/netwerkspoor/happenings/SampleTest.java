package nl.netwerkspoor.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

    static List<Kind> kinds() {
        return Catalogue.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_whole_one_has_every_field_but_one_of_two(Kind kind) {
        Set<String> expected = new HashSet<>(Set.of("what", "where", "sources", "note"));
        if (kind.dated()) {
            expected.addAll(Set.of("when", "whenText"));
        }
        kind.fields().forEach(field -> expected.add(field.name()));
        kind.oneOf().stream().skip(1).forEach(field -> expected.remove(field.name()));

        assertThat(Sample.sent(Sample.whole(kind))).containsOnlyKeys(expected);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_small_one_has_what_is_required_only(Kind kind) {
        Set<String> expected = new HashSet<>(Set.of("what"));
        if (kind.dated()) {
            expected.add("when");
        }
        kind.fields().stream().filter(Field::required).forEach(field -> expected.add(field.name()));
        kind.oneOf().stream().limit(1).forEach(field -> expected.add(field.name()));

        assertThat(Sample.sent(Sample.required(kind))).containsOnlyKeys(expected);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_names_nothing_twice(Kind kind) {
        Telling whole = Sample.whole(kind);
        int[] named = {0};
        Naming.each(whole.happening(), (field, value) -> named[0] += value instanceof ThingKey ? 1 : 0);

        assertThat(Naming.named(whole.happening()).stream()
                        .filter(thing -> !(whole.happening() instanceof RecordHappening)))
                .hasSize(named[0]);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_is_the_same_every_time(Kind kind) {
        assertThat(Sample.whole(kind)).isEqualTo(Sample.whole(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_sent_has_the_words_themselves(Kind kind) {
        assertThat(Sample.sent(Sample.whole(kind)))
                .containsEntry("note", "Begon op het plein achter de opvang.")
                .extractingByKey("sources")
                .isEqualTo(List.of(
                        Map.of(
                                "kind", "document",
                                "document", "Jaarverslag 2013",
                                "locator", "p. 12",
                                "url", "https://example.org/jaarverslag"),
                        Map.of("kind", "conversation")));
    }
}
