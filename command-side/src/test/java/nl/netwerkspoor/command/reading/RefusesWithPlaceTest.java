package nl.netwerkspoor.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusesWithPlaceTest {

    private static final TrajectKey TRAJECT = new TrajectKey("proef");

    /** Three lines before the happenings of a story, of which the first begins in column 5. */
    private static final String HEAD = "story: 1\ntraject: proef\nhappenings:\n";

    private static final String IDEA = "what: idea-voiced, when: 2012, idea: x";

    private static Arguments yaml(String why, String text, int line, int column, @Nullable String field) {
        return Arguments.of("yaml: " + why, text.getBytes(StandardCharsets.UTF_8), line, column, field);
    }

    private static Arguments line(String why, String happening, int column, String field) {
        return yaml(why, HEAD + "  - " + happening + "\n", 4, column, field);
    }

    private static Arguments json(String why, String text, int line, int column, @Nullable String field) {
        return Arguments.of("json: " + why, text.getBytes(StandardCharsets.UTF_8), line, column, field);
    }

    private static Arguments jsonLine(String why, String happening, int column, @Nullable String field) {
        return json(
                why, "{\"story\": 1, \"traject\": \"proef\", \"happenings\": [\n" + happening + "]}", 2, column, field);
    }

    static Stream<Arguments> refused() {
        String tooLong = "n".repeat(201);
        return Stream.of(
                yaml("nothing", "", 1, 1, null),
                yaml("only a comment", "# niets\n", 1, 1, null),
                yaml("a list", "- a\n", 1, 1, null),
                yaml("one word", "verhaal", 1, 1, null),
                yaml("no version", "traject: proef\nhappenings: []\n", 1, 1, "story"),
                yaml("version 2", "story: 2\ntraject: proef\nhappenings: []\n", 1, 8, "story"),
                yaml("version null", "story: ~\ntraject: proef\nhappenings: []\n", 1, 8, "story"),
                yaml("no traject", "story: 1\nhappenings: []\n", 1, 1, "traject"),
                yaml("other traject", "story: 1\ntraject: ander\nhappenings: []\n", 2, 10, "traject"),
                yaml("traject null", "story: 1\ntraject: null\nhappenings: []\n", 2, 10, "traject"),
                yaml("traject no slug", "story: 1\ntraject: Proef\nhappenings: []\n", 2, 10, "traject"),
                yaml("no happenings", "story: 1\ntraject: proef\n", 1, 1, "happenings"),
                yaml(
                        "unknown field of a story",
                        "story: 1\ntraject: proef\nauteur: x\nhappenings: []\n",
                        3,
                        1,
                        "auteur"),
                yaml("double field of a story", "story: 1\ntraject: proef\nstory: 1\nhappenings: []\n", 3, 1, "story"),
                yaml("two documents", HEAD + "  - {" + IDEA + ", name: X}\n---\nstory: 1\n", 5, 1, null),
                yaml("a broken list", HEAD + "  - [a, b\n  - c: d\n", 5, 6, null),
                yaml("a tab as indent", HEAD + "\t- a\n", 4, 1, null),
                yaml("a control character", HEAD + "  - {" + IDEA + ", name: a\u0007b}\n", 4, 53, null),
                yaml("a happening that is a word", HEAD + "  - straatvoetbal\n", 4, 5, null),
                yaml("a happening that is null", HEAD + "  -\n", 4, 4, null),
                yaml(
                        "documents as a list",
                        "story: 1\ntraject: proef\ndocuments: [J]\nhappenings: []\n",
                        3,
                        12,
                        "documents"),
                yaml(
                        "a document of a word",
                        "story: 1\ntraject: proef\ndocuments: {J: j}\nhappenings: []\n",
                        3,
                        16,
                        "documents.J"),
                yaml(
                        "a document without a name",
                        "story: 1\ntraject: proef\ndocuments: {' ': {}}\nhappenings: []\n",
                        3,
                        13,
                        "documents"),
                yaml(
                        "unknown field of a document",
                        "story: 1\ntraject: proef\ndocuments: {J: {titel: x}}\nhappenings: []\n",
                        3,
                        17,
                        "documents.J.titel"),
                yaml(
                        "unknown source of the story",
                        "story: 1\ntraject: proef\nsources: [{}, K]\nhappenings: []\n",
                        3,
                        15,
                        "sources.1"),
                line("an alias", "{what: idea-voiced, idea: *w}", 31, "idea"),
                line("an unknown kind", "{what: party-held, when: 2012}", 12, "what"),
                line("no kind", "{when: 2012}", 5, "what"),
                line("kind null", "{what: ~, when: 2012}", 12, "what"),
                line("an unknown field", "{" + IDEA + ", naam: X}", 46, "naam"),
                line("a field that the system gives", "{" + IDEA + ", name: X, position: 3}", 55, "position"),
                line("a field of another kind", "{" + IDEA + ", name: X, table: kern}", 55, "table"),
                line("a merge key", "{" + IDEA + ", name: X, <<: {note: a}}", 55, "<<"),
                line("no when", "{what: idea-voiced, idea: x, name: X}", 5, "when"),
                line("no name", "{" + IDEA + "}", 5, "name"),
                line("no key", "{what: idea-voiced, when: 2012, name: X}", 5, "idea"),
                line("null", "{" + IDEA + ", name: null}", 52, "name"),
                line("Null", "{" + IDEA + ", name: Null}", 52, "name"),
                line("NULL", "{" + IDEA + ", name: NULL}", 52, "name"),
                line("a tilde", "{" + IDEA + ", name: ~}", 52, "name"),
                line("null in a list", "{" + IDEA + ", name: X, where: [utrecht, ~]}", 72, "where.1"),
                line("an empty name", "{" + IDEA + ", name: \"\"}", 52, "name"),
                line("a blank name", "{" + IDEA + ", name: \" \\t \"}", 52, "name"),
                line("a name of hard spaces", "{" + IDEA + ", name: \"\\u00a0\\u200b\"}", 52, "name"),
                line("an escaped control character", "{" + IDEA + ", name: \"a\\u0000\"}", 52, "name"),
                line("a control character above 127", "{" + IDEA + ", name: \"a\\u0085b\"}", 52, "name"),
                line("a name too long", "{" + IDEA + ", name: " + tooLong + "}", 52, "name"),
                line("a name of a list", "{" + IDEA + ", name: [X]}", 52, "name"),
                line("a name of fields", "{" + IDEA + ", name: {a: b}}", 52, "name"),
                line("a key in capitals", "{what: idea-voiced, when: 2012, name: X, idea: Fiets}", 52, "idea"),
                line("a key with a dash first", "{what: idea-voiced, when: 2012, name: X, idea: -x}", 52, "idea"),
                line(
                        "a key of 65",
                        "{what: idea-voiced, when: 2012, name: X, idea: " + "k".repeat(65) + "}",
                        52,
                        "idea"),
                line("a key of another kind", "{what: idea-voiced, when: 2012, name: X, idea: table:x}", 52, "idea"),
                line("a bare key where several are possible", "{" + IDEA + ", name: X, by: iriszorg}", 59, "by"),
                line("an unknown kind of thing", "{" + IDEA + ", name: X, by: [club:x]}", 60, "by.0"),
                line("a label that is no slug", "{happening: Het Begin, " + IDEA + ", name: X}", 17, "happening"),
                line("month 13", "{what: idea-voiced, when: 2012-13, idea: x, name: X}", 36, "when"),
                line("an open end in when", "{what: idea-voiced, when: 2010/.., idea: x, name: X}", 36, "when"),
                line("an unknown end in when", "{what: idea-voiced, when: 2010/, idea: x, name: X}", 36, "when"),
                line("Dutch words in when", "{what: idea-voiced, when: mei 2012, idea: x, name: X}", 31, "when"),
                line("the year 1899", "{what: idea-voiced, when: 1899, idea: x, name: X}", 31, "when"),
                line("the year 2200", "{what: idea-voiced, when: 2200, idea: x, name: X}", 31, "when"),
                line("a time in when", "{what: idea-voiced, when: 2012-05-14T10:00:00Z, idea: x, name: X}", 41, "when"),
                line("whenText of 101", "{" + IDEA + ", name: X, whenText: " + "w".repeat(101) + "}", 65, "whenText"),
                line("a note of 10,001", "{" + IDEA + ", name: X, note: " + "w".repeat(10_001) + "}", 61, "note"),
                line("a place in capitals", "{" + IDEA + ", name: X, where: Utrecht}", 62, "where"),
                line("a place too deep", "{" + IDEA + ", name: X, where: utrecht/a/b}", 62, "where"),
                line("an unknown source", "{" + IDEA + ", name: X, sources: [K]}", 65, "sources.0"),
                line(
                        "an unknown field of a source",
                        "{" + IDEA + ", name: X, sources: {titel: a}}",
                        65,
                        "sources.titel"),
                line(
                        "an unknown kind of source",
                        "{" + IDEA + ", name: X, sources: {kind: gossip}}",
                        71,
                        "sources.kind"),
                line("ftp", "{" + IDEA + ", name: X, sources: {url: \"ftp://a.nl/x\"}}", 70, "sources.url"),
                line(
                        "javascript",
                        "{" + IDEA + ", name: X, sources: {url: \"javascript:alert(1)\"}}",
                        70,
                        "sources.url"),
                line(
                        "an address without a host",
                        "{" + IDEA + ", name: X, sources: {url: \"https://\"}}",
                        70,
                        "sources.url"),
                line(
                        "an address with a space",
                        "{" + IDEA + ", name: X, sources: {url: \"https://a b\"}}",
                        70,
                        "sources.url"),
                line("an unknown code", "{what: table-formed, when: 2012, table: x, name: X, kind: club}", 63, "kind"),
                line(
                        "other without a key",
                        "{what: table-formed, when: 2012, table: x, name: X, kind: \"other:\"}",
                        63,
                        "kind"),
                line(
                        "a size below nought",
                        "{what: client-joined-table, when: 2012, table: x, participant: y, size: -1}",
                        77,
                        "size"),
                line(
                        "a size turned round",
                        "{what: client-joined-table, when: 2012, table: x, participant: y, size: 5..3}",
                        77,
                        "size"),
                line(
                        "a size over a million",
                        "{what: client-joined-table, when: 2012, table: x, participant: y, size: 1000001}",
                        77,
                        "size"),
                line(
                        "a size in words",
                        "{what: client-joined-table, when: 2012, table: x, participant: y, size: veel}",
                        77,
                        "size"),
                line(
                        "a truth in words",
                        "{what: organisation-joined-network, when: 2012, organisation: x, name: X, clientRun: ja}",
                        90,
                        "clientRun"),
                line(
                        "a truth between quotes",
                        "{what: organisation-joined-network, when: 2012, organisation: x, name: X, clientRun: \"true\"}",
                        90,
                        "clientRun"),
                line(
                        "three decimals of euro",
                        "{what: funding-secured, when: 2012, of: traject, amount: 1.005}",
                        62,
                        "amount"),
                line("a debt", "{what: funding-secured, when: 2012, of: traject, amount: -1}", 62, "amount"),
                line(
                        "a period turned round",
                        "{what: funding-secured, when: 2012, of: traject, period: 2012/2010}",
                        67,
                        "period"),
                line(
                        "an empty list where one is needed",
                        "{what: findings-shared, when: 2012, inquiry: x, with: []}",
                        5,
                        "with"),
                line("neither of two", "{what: partner-joined-table, when: 2012, table: x}", 5, "participant"),
                line(
                        "both of two",
                        "{what: left-table, when: 2012, table: x, participant: a, organisation: b}",
                        5,
                        "participant"),
                line("when of a withdrawal", "{what: happening-withdrawn, withdraws: x, when: 2012}", 47, "when"),
                line(
                        "a replacement of a word",
                        "{what: happening-corrected, corrects: x, replacement: y}",
                        59,
                        "replacement"),
                line(
                        "a replacement without when",
                        "{what: happening-corrected, corrects: x, replacement: {what: idea-voiced, idea: x, name: X}}",
                        59,
                        "replacement.when"),
                line(
                        "a replacement with a date that is none",
                        "{what: happening-corrected, corrects: x, replacement: {what: idea-voiced, when: x, idea: x, name: X}}",
                        85,
                        "replacement.when"),
                line(
                        "a replacement with an identity",
                        "{what: happening-corrected, corrects: x, replacement: {happening: y, what: idea-voiced, when: 2012, idea: x, name: X}}",
                        60,
                        "replacement.happening"),
                line("erased and given", "{" + IDEA + ", name: X, erased: [note, name]}", 70, "erased.1"),
                line("erased and no text", "{" + IDEA + ", name: X, erased: idea}", 63, "erased"),
                line(
                        "erased of a source that is given",
                        "{" + IDEA + ", name: X, sources: {url: \"https://a\"}, erased: sources.0.url}",
                        92,
                        "erased"),
                line(
                        "erased of a source that is not there",
                        "{" + IDEA + ", name: X, erased: sources.0.url}",
                        63,
                        "erased"),
                yaml("a double field", HEAD + "  - what: idea-voiced\n    when: 2012\n    when: 2013\n", 6, 5, "when"),
                yaml("an anchor", HEAD + "  - &a {" + IDEA + ", name: X}\n", 4, 5, null),
                yaml("an anchor on a word", HEAD + "  - {" + IDEA + ", name: &n X}\n", 4, 52, null),
                yaml("a tag", HEAD + "  - {" + IDEA + ", name: !!str 3}\n", 4, 52, null),
                yaml("a tag on a list", "story: 1\ntraject: proef\nhappenings: !mine []\n", 3, 13, null),
                yaml("a name of a field that is a list", HEAD + "  - {[a]: b}\n", 4, 6, null),
                yaml("too deep", HEAD + "  - " + "[".repeat(30) + "]".repeat(30) + "\n", 4, 24, null),
                json("nothing", "", 1, 1, null),
                json("spaces", "  \n", 1, 1, null),
                json("a word", "\"a\"", 1, 1, null),
                json("a second value", "{\"story\": 1}\n {}", 2, 2, null),
                json("a comment", "{\"story\": 1, // hier\n}", 1, 14, null),
                json("a lost comma", "{\"story\": 1 \"traject\": \"proef\"}", 1, 13, null),
                json("an end too soon", "{\"story\": 1,\n", 2, 1, null),
                json("double", "{\"story\": 1,\n  \"story\": 1}", 2, 3, "story"),
                jsonLine(
                        "double in a happening",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"when\": \"2013\"}",
                        41,
                        "when"),
                jsonLine(
                        "null",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": null}",
                        62,
                        "name"),
                jsonLine(
                        "a lone high surrogate",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": \"a\\ud800\"}",
                        62,
                        "name"),
                jsonLine(
                        "a lone low surrogate",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": \"\\udc00a\"}",
                        62,
                        "name"),
                jsonLine(
                        "surrogates turned round",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": \"\\udc00\\ud800\"}",
                        62,
                        "name"),
                jsonLine(
                        "an unknown field of a lone surrogate",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": \"X\", \"\\ud800\": 1}",
                        67,
                        "?"),
                jsonLine(
                        "after a character outside the plane",
                        "{\"what\": \"idea-voiced\", \"name\": \"😀\", \"idea\": \"x\", \"when\": 12}",
                        61,
                        "when"),
                jsonLine(
                        "a control character",
                        "{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": \"a\\u0007\"}",
                        62,
                        "name"),
                jsonLine(
                        "an open end",
                        "{\"what\": \"idea-voiced\", \"when\": \"2010/..\", \"idea\": \"x\", \"name\": \"X\"}",
                        39,
                        "when"),
                jsonLine(
                        "a number with a fraction",
                        "{\"what\": \"client-joined-table\", \"when\": 2012, \"table\": \"x\", \"participant\": \"y\", \"size\": 1.5}",
                        89,
                        "size"),
                jsonLine(
                        "a negative number",
                        "{\"what\": \"client-joined-table\", \"when\": 2012, \"table\": \"x\", \"participant\": \"y\", \"size\": -1}",
                        89,
                        "size"),
                Arguments.of("json: UTF-16", "{\"story\": 1}".getBytes(StandardCharsets.UTF_16), 1, 1, null),
                Arguments.of("yaml: UTF-16", "story: 1".getBytes(StandardCharsets.UTF_16), 1, 1, null),
                Arguments.of("yaml: UTF-16 without a mark", "story: 1".getBytes(StandardCharsets.UTF_16BE), 1, 1, null),
                Arguments.of(
                        "yaml: Latin 1",
                        (HEAD + "  - caf\u00e9 a\n").getBytes(StandardCharsets.ISO_8859_1),
                        4,
                        8,
                        null),
                Arguments.of("json: Latin 1", "{\"caf\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1), 1, 6, null),
                Arguments.of("yaml: half a character", new byte[] {'a', '\n', (byte) 0xe2, (byte) 0x82}, 2, 1, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String why, byte[] bytes, int line, int column, @Nullable String field) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> {
            if (why.startsWith("json")) {
                StoryReader.json(bytes, TRAJECT);
            } else {
                StoryReader.yaml(bytes, TRAJECT);
            }
        });

        assertThat(unreadable).isNotNull();
        List<String> places = unreadable.problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + (field == null ? "" : " " + problem.field()))
                .toList();
        assertThat(places).contains(line + ":" + column + (field == null ? "" : " " + field));
        assertThat(unreadable.problems()).allSatisfy(problem -> {
            assertThat(problem.dutch()).isNotBlank();
            assertThat(problem.english()).isNotBlank();
        });
    }
}
