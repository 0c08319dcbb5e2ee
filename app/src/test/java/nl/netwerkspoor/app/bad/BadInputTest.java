package nl.netwerkspoor.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BadInputTest {

    private static final String T = "/api/trajects/proef";
    private static final byte[] NOTHING = {};
    private static final List<String> MEMBERS =
            List.of("index", "line", "column", "field", "rule", "message", "conflicts");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static Running product;

    @BeforeAll
    static void start() {
        product = new Running(data);
        String story = """
                {"story": 1, "traject": "proef", "happenings": [
                {"happening": "begin", "what": "traject-started", "when": "2010", "name": "Proef"},
                {"happening": "idee", "what": "idea-voiced", "when": "2011", "idea": "fiets", "name": "Fietsen"},
                {"what": "participant-joined-network", "when": "2011", "participant": "p1"}]}
                """;
        Running.Answer answer =
                product.ask("POST", T + "/stories", Map.of("Content-Type", "application/json"), bytes(story));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(product.tail()).isEqualTo(3);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A bad request and what must be answered.
     *
     * @param field of one of the refusals; null where no refusal names one
     * @param place line:column of that refusal; null where there is none
     */
    record Bad(
            String why,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            int status,
            String type,
            @Nullable String field,
            @Nullable String place) {

        /** Whether it is refused before the headers are read, of which one says the language. */
        boolean isRefusedUnread() {
            return path.length() > 8_000 || path.contains("?x[") || path.contains("|");
        }

        @Override
        public String toString() {
            return status + " " + why;
        }
    }

    private static Bad get(String why, String path, int status, String type, @Nullable String field) {
        return new Bad(why, "GET", path, Map.of(), NOTHING, status, type, field, null);
    }

    private static Bad method(String why, String method, String path) {
        return new Bad(why, method, path, Map.of(), NOTHING, 405, "wrong-method", null, null);
    }

    private static Bad sent(
            String why,
            String path,
            String contentType,
            byte[] body,
            int status,
            String type,
            @Nullable String field,
            @Nullable String place) {
        return new Bad(why, "POST", path, Map.of("Content-Type", contentType), body, status, type, field, place);
    }

    private static Bad happening(String why, String body, @Nullable String field, int column) {
        String json = body.replace('\'', '"');
        return sent(
                "happening: " + why,
                T + "/happenings",
                "application/json",
                bytes(json),
                400,
                "cannot-be-read",
                field,
                "1:" + column);
    }

    private static Bad story(String why, String happening, String field, int column) {
        String yaml = "story: 1\ntraject: proef\nhappenings:\n  - " + happening + "\n";
        return sent(
                "story: " + why,
                T + "/stories",
                "application/yaml",
                bytes(yaml),
                400,
                "cannot-be-read",
                field,
                "4:" + column);
    }

    private static Bad whole(String why, String yaml, @Nullable String field, String place) {
        return sent(
                "story: " + why, T + "/stories", "application/yaml", bytes(yaml), 400, "cannot-be-read", field, place);
    }

    private static Bad erasure(String why, String body, int status, String type, @Nullable String field) {
        return sent(
                "erasure: " + why,
                "/api/admin/erasures",
                "application/json",
                bytes(body.replace('\'', '"')),
                status,
                type,
                field,
                null);
    }

    private static Bad refused(String why, String body, String field) {
        return sent(
                "rule: " + why,
                T + "/happenings",
                "application/json",
                bytes(body.replace('\'', '"')),
                422,
                "refused",
                field,
                null);
    }

    static Stream<Bad> bad() {
        List<Bad> all = new ArrayList<>();
        // paths
        all.add(get("no such path", "/api/nergens", 404, "not-found", null));
        all.add(get("no such traject", "/api/trajects/nergens/initiatives", 404, "not-found", null));
        all.add(get("a traject in capitals", "/api/trajects/Proef/initiatives", 404, "not-found", null));
        all.add(get("a traject of 65", "/api/trajects/" + "t".repeat(65) + "/initiatives", 404, "not-found", null));
        all.add(get(
                "a traject of 4,000", "/api/trajects/" + "t".repeat(4_000) + "/initiatives", 404, "not-found", null));
        all.add(get("a path of 100,000", "/api/trajects/" + "t".repeat(100_000), 400, "bad-parameter", null));
        all.add(get("a slash in a name", "/api/trajects/proef%2finitiatives", 400, "bad-parameter", null));
        all.add(get("a backslash in a name", "/api/trajects/proef%5cx/initiatives", 400, "bad-parameter", null));
        all.add(get("a nought in a name", "/api/trajects/proef%00/initiatives", 400, "bad-parameter", null));
        all.add(get("a bracket", "/api/trajects/[proef]/initiatives", 400, "bad-parameter", null));
        all.add(get("a bracket in a parameter", T + "/initiatives?x[]=1", 400, "bad-parameter", null));
        all.add(get("a parameter without a name", T + "/initiatives?=1", 400, "bad-parameter", null));
        all.add(get("half an escape in a parameter", T + "/initiatives?at=%2", 400, "bad-parameter", null));
        all.add(get("an escape that is none in a parameter", T + "/initiatives?x=%zz", 400, "bad-parameter", null));
        all.add(get("no UTF-8 in a parameter", T + "/initiatives?at=%ff", 400, "bad-parameter", null));
        all.add(get("a bar", "/api/trajects/a|b", 400, "bad-parameter", null));
        all.add(get("half an escape", "/api/trajects/proef%2/initiatives", 400, "bad-parameter", null));
        all.add(get("an escape that is none", "/api/trajects/%zz/initiatives", 400, "bad-parameter", null));
        all.add(get("out of the top", "/../../etc/passwd", 400, "bad-parameter", null));
        all.add(get("up within", "/api/trajects/proef/../../nergens", 404, "not-found", null));
        all.add(get("up, escaped", "/api/trajects/%2e%2e/%2e%2e/etc/passwd", 404, "not-found", null));
        all.add(get("a semicolon", "/api/trajects/proef;x=1/nergens", 404, "not-found", null));
        all.add(get("bytes that are no UTF-8", "/api/trajects/%ff%fe/initiatives", 400, "bad-parameter", null));
        all.add(get("no such view", T + "/plannen", 404, "not-found", null));
        all.add(get("no such initiative", T + "/initiatives/nergens", 404, "not-found", null));
        all.add(get("no such arrangement", T + "/arrangements/nergens/growth", 404, "not-found", null));
        all.add(get("a growth path of no key", T + "/arrangements/Nergens/growth", 404, "not-found", null));
        all.add(get("no such label", T + "/happenings/nergens", 404, "not-found", null));
        all.add(get("no such position", T + "/happenings/999", 404, "not-found", null));
        all.add(get("a position too large to count", T + "/happenings/" + "9".repeat(30), 404, "not-found", null));
        all.add(get("no such UUID", T + "/happenings/00000000-0000-0000-0000-000000000000", 404, "not-found", null));
        all.add(get("a happening that is no label", T + "/happenings/Het%20Begin", 404, "not-found", null));
        all.add(get("the record of no traject", "/api/trajects/nergens/happenings", 404, "not-found", null));
        all.add(get("the story of no traject", "/api/trajects/nergens/story", 404, "not-found", null));
        all.add(get("the timeline of no traject", "/api/trajects/nergens/timeline", 404, "not-found", null));
        // methods
        all.add(method("trajects are not sent", "POST", "/api/trajects"));
        all.add(method("kinds are not taken away", "DELETE", "/api/trajects"));
        all.add(method("happenings are not put", "PUT", T + "/happenings"));
        all.add(method("happenings are not patched", "PATCH", T + "/happenings"));
        all.add(method("happenings are not taken away", "DELETE", T + "/happenings/1"));
        all.add(method("stories are not put", "PUT", T + "/stories"));
        all.add(method("erasures are not put", "PUT", "/api/admin/erasures"));
        all.add(method("erasures are not asked", "GET", "/api/admin/erasures"));
        all.add(method("views are not sent", "POST", T + "/initiatives"));
        all.add(method("dates are not sent", "POST", "/api/when"));
        all.add(method("nothing is traced", "TRACE", T + "/happenings"));
        all.add(method("a method that is none", "VERTEL", T + "/happenings"));
        // media types
        byte[] good = bytes("{\"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"x\", \"name\": \"X\"}");
        all.add(sent(
                "a happening in YAML",
                T + "/happenings",
                "application/yaml",
                good,
                415,
                "wrong-media-type",
                null,
                null));
        all.add(sent(
                "a happening of a form",
                T + "/happenings",
                "application/x-www-form-urlencoded",
                good,
                415,
                "wrong-media-type",
                null,
                null));
        all.add(sent(
                "a happening of several parts",
                T + "/happenings",
                "multipart/form-data; boundary=x",
                good,
                415,
                "wrong-media-type",
                null,
                null));
        for (String path : List.of(T + "/happenings", T + "/stories", "/api/admin/erasures")) {
            all.add(sent(
                    "parts without a boundary at " + path,
                    path,
                    "multipart/form-data",
                    good,
                    415,
                    "wrong-media-type",
                    null,
                    null));
        }
        all.add(sent("a story in words", T + "/stories", "text/plain", good, 415, "wrong-media-type", null, null));
        all.add(sent("a story in XML", T + "/stories", "application/xml", good, 415, "wrong-media-type", null, null));
        all.add(sent(
                "an erasure in words", "/api/admin/erasures", "text/plain", good, 415, "wrong-media-type", null, null));
        all.add(sent(
                "a media type that is none", T + "/happenings", "json", good, 415, "wrong-media-type", null, null));
        all.add(sent(
                "a media type of two words",
                T + "/stories",
                "application/json/x y",
                good,
                415,
                "wrong-media-type",
                null,
                null));
        all.add(new Bad(
                "no media type", "POST", T + "/happenings", Map.of(), good, 415, "wrong-media-type", null, null));
        all.add(new Bad(
                "no media type of a story",
                "POST",
                T + "/stories",
                Map.of(),
                good,
                415,
                "wrong-media-type",
                null,
                null));
        all.add(method("stories are not asked", "GET", T + "/stories"));
        for (String path : List.of(
                "/api/trajects",
                T + "/happenings",
                T + "/story",
                T + "/initiatives",
                T + "/timeline",
                "/api/when?text=2012")) {
            all.add(new Bad(
                    "a picture of " + path,
                    "GET",
                    path,
                    Map.of("Accept", "image/png"),
                    NOTHING,
                    406,
                    "not-acceptable",
                    null,
                    null));
        }
        all.add(new Bad(
                "an Accept that is none",
                "GET",
                T + "/story",
                Map.of("Accept", "van alles"),
                NOTHING,
                406,
                "not-acceptable",
                null,
                null));
        // parameters
        for (String at : List.of("gisteren", "2012-13", "2012-02-30", "../..", "1899", "2012-05-14T10:00", "")) {
            all.add(get("at=" + at, T + "/initiatives?at=" + at, 400, "bad-parameter", "at"));
        }
        for (String known : List.of("alles", "-1", "1.5", "2012-13-01T00:00:00Z", "2012-05", "9".repeat(30), "")) {
            all.add(get("known=" + known, T + "/initiatives?known=" + known, 400, "bad-parameter", "known"));
        }
        for (String limit : List.of("0", "-1", "1001", "veel", "9".repeat(20), "")) {
            all.add(get("limit=" + limit, T + "/initiatives?limit=" + limit, 400, "bad-parameter", "limit"));
        }
        for (String limit : List.of("0", "1001", "veel")) {
            all.add(get("trajects, limit=" + limit, "/api/trajects?limit=" + limit, 400, "bad-parameter", "limit"));
        }
        all.add(get("a cursor of the trajects", "/api/trajects?cursor=nergens", 400, "bad-parameter", "cursor"));
        for (String path : List.of("/timeline/1", "/story/x", "/stories/x", "/network/x")) {
            all.add(get("nothing at " + path, T + path, 404, "not-found", null));
        }
        all.add(get("a cursor of nowhere", T + "/initiatives?cursor=nergens", 400, "bad-parameter", "cursor"));
        all.add(get("a cursor of the timeline", T + "/timeline?cursor=nergens", 400, "bad-parameter", "cursor"));
        all.add(get("from=nul", T + "/happenings?from=nul", 400, "bad-parameter", "from"));
        all.add(get("from=-1", T + "/happenings?from=-1", 400, "bad-parameter", "from"));
        all.add(get("a cursor of the record", T + "/happenings?cursor=nergens", 400, "bad-parameter", "cursor"));
        all.add(get("order=omgekeerd", T + "/timeline?order=omgekeerd", 400, "bad-parameter", "order"));
        all.add(get("what=feest", T + "/timeline?what=feest", 400, "bad-parameter", "what"));
        all.add(get("thing=fiets", T + "/timeline?thing=fiets", 400, "bad-parameter", "thing"));
        all.add(get("thing=club:fiets", T + "/timeline?thing=club:fiets", 400, "bad-parameter", "thing"));
        all.add(get("thing=idea:Fiets", T + "/timeline?thing=idea:Fiets", 400, "bad-parameter", "thing"));
        all.add(get("where=Utrecht", T + "/timeline?where=Utrecht", 400, "bad-parameter", "where"));
        all.add(get("source=roddel", T + "/timeline?source=roddel", 400, "bad-parameter", "source"));
        for (String because : List.of("", "/nergens", "name", "/-1", "/00000000001")) {
            all.add(get("because=" + because, T + "/ideas/fiets?because=" + because, 400, "bad-parameter", "because"));
        }
        all.add(get("no text of a date", "/api/when", 400, "bad-parameter", "text"));
        for (String text : List.of("", "2012-13", "ooit", "2012/2010", "%00")) {
            all.add(get("text=" + text, "/api/when?text=" + text, 400, "bad-parameter", "text"));
        }
        all.add(sent(
                "dryRun=misschien",
                T + "/stories?dryRun=misschien",
                "application/json",
                good,
                400,
                "bad-parameter",
                "dryRun",
                null));
        for (String position : List.of("-1", "ver", "1.5", "9".repeat(30))) {
            all.add(new Bad(
                    "Expect-Position: " + position,
                    "GET",
                    T + "/initiatives",
                    Map.of("Expect-Position", position),
                    NOTHING,
                    400,
                    "bad-parameter",
                    "Expect-Position",
                    null));
        }
        // happenings
        all.add(sent("nothing", T + "/happenings", "application/json", NOTHING, 400, "cannot-be-read", null, "1:1"));
        all.add(happening("no object", "[]", null, 1));
        all.add(happening("no JSON", "{'what' 1}", null, 9));
        all.add(happening("no kind", "{}", "what", 1));
        all.add(happening("an unknown kind", "{'what': 'feest'}", "what", 10));
        all.add(happening(
                "an unknown field",
                "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': 'X', 'naam': 'Y'}",
                "naam",
                65));
        all.add(happening("null", "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': null}", "name", 60));
        all.add(happening("double", "{'what': 'idea-voiced', 'what': 'idea-voiced'}", "what", 25));
        all.add(happening(
                "a lone surrogate",
                "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': '\\ud800'}",
                "name",
                60));
        all.add(happening(
                "a lone surrogate as a field",
                "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': 'X', '\\udc00': 1}",
                "?",
                65));
        all.add(happening("two", "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': 'X'} {}", null, 65));
        all.add(happening(
                "a blank name", "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': ' '}", "name", 60));
        all.add(happening(
                "a date that is none",
                "{'what': 'idea-voiced', 'when': '2012-02-30', 'idea': 'x', 'name': 'X'}",
                "when",
                42));
        all.add(happening("month 13", "{'what': 'traject-ended', 'when': '2012-13'}", "when", 41));
        all.add(happening(
                "a period of no days",
                "{'what': 'result-measured', 'when': 2012, 'indicator': 'x', 'period': '2012-02-30'}",
                "period",
                80));
        all.add(happening(
                "a number too long",
                "{'what': 'result-measured', 'when': 2012, 'indicator': 'x', 'value': " + "9".repeat(31) + "}",
                "value",
                70));
        all.add(happening(
                "too much money",
                "{'what': 'funding-secured', 'when': 2012, 'of': 'idea:fiets', 'amount': 1000000000000}",
                "amount",
                73));
        all.add(happening(
                "a key of 65",
                "{'what': 'idea-voiced', 'when': 2012, 'name': 'X', 'idea': '" + "k".repeat(65) + "'}",
                "idea",
                60));
        all.add(happening(
                "an unknown source",
                "{'what': 'idea-voiced', 'when': 2012, 'idea': 'x', 'name': 'X', 'sources': 'J'}",
                "sources",
                76));
        all.add(sent(
                "happening: UTF-16",
                T + "/happenings",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_16),
                400,
                "cannot-be-read",
                null,
                "1:1"));
        all.add(sent(
                "happening: Latin 1",
                T + "/happenings",
                "application/json",
                "{\"\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1),
                400,
                "cannot-be-read",
                null,
                "1:3"));
        all.add(sent(
                "happening: bytes",
                T + "/happenings",
                "application/json",
                new byte[] {0, 1, 2, (byte) 0xff},
                400,
                "cannot-be-read",
                null,
                "1:4"));
        all.add(happening("deep", "[".repeat(100_000), "0" + ".0".repeat(20), 22));
        all.add(new Bad(
                "a traject that is none",
                "POST",
                "/api/trajects/Proef/happenings",
                Map.of("Content-Type", "application/json"),
                good,
                404,
                "not-found",
                null,
                null));
        // stories
        String story = "story: 1\ntraject: proef\nhappenings:\n";
        all.add(whole("nothing", "", null, "1:1"));
        all.add(whole("a word", "verhaal", null, "1:1"));
        all.add(whole("version 2", "story: 2\ntraject: proef\nhappenings: []\n", "story", "1:8"));
        all.add(whole("another traject", "story: 1\ntraject: ander\nhappenings: []\n", "traject", "2:10"));
        all.add(whole("no happenings", "story: 1\ntraject: proef\n", "happenings", "1:1"));
        all.add(whole("an unknown field", story + "  []\nauteur: ik\n", "auteur", "5:1"));
        all.add(whole("two documents", story + "  []\n---\nstory: 1\n", null, "5:1"));
        all.add(whole("a tab", story + "\t- {}\n", null, "4:1"));
        all.add(story("an unknown kind", "{what: feest, when: 2012}", "what", 12));
        all.add(story("an open end", "{what: idea-voiced, when: 2010/.., idea: x, name: X}", "when", 36));
        all.add(story(
                "an unknown code", "{what: table-formed, when: 2012, table: x, name: X, kind: club}", "kind", 63));
        all.add(story(
                "ftp",
                "{what: idea-voiced, when: 2012, idea: x, name: X, sources: {url: \"ftp://a\"}}",
                "sources.url",
                70));
        all.add(whole("an anchor", story + "  - &a {what: idea-voiced}\n", null, "4:5"));
        all.add(whole("an alias", story + "  - *a\n", null, "4:5"));
        all.add(whole("a tag", story + "  - !!map {what: idea-voiced}\n", null, "4:5"));
        all.add(whole("a double field", story + "  - what: idea-voiced\n    what: idea-voiced\n", "what", "5:5"));
        all.add(whole("an answer to everything", "&a [*a,*a,*a,*a]", null, "1:1"));
        byte[] large = bytes(story + "#".repeat(5 * 1024 * 1024));
        all.add(sent("a story over 5 MiB", T + "/stories", "application/yaml", large, 413, "too-large", null, null));
        all.add(sent(
                "a happening over 5 MiB", T + "/happenings", "application/json", large, 413, "too-large", null, null));
        all.add(sent(
                "an erasure over 5 MiB",
                "/api/admin/erasures",
                "application/json",
                large,
                413,
                "too-large",
                null,
                null));
        all.add(sent(
                "5,001 happenings",
                T + "/stories",
                "application/yaml",
                bytes(story + "  - {what: idea-voiced}\n".repeat(5_001)),
                413,
                "too-large",
                null,
                null));
        // erasing
        all.add(erasure("nothing", "", 400, "cannot-be-read", null));
        all.add(erasure("a list", "[]", 400, "cannot-be-read", null));
        all.add(erasure("no traject", "{'happening': 'begin'}", 400, "cannot-be-read", "traject"));
        all.add(erasure("neither", "{'traject': 'proef'}", 400, "cannot-be-read", "happening"));
        all.add(erasure(
                "both",
                "{'traject': 'proef', 'happening': 'begin', 'participant': 'p1'}",
                400,
                "cannot-be-read",
                "happening"));
        all.add(erasure(
                "a field of a participant",
                "{'traject': 'proef', 'participant': 'p1', 'field': 'alias'}",
                400,
                "cannot-be-read",
                "happening"));
        all.add(erasure(
                "a field that is no text",
                "{'traject': 'proef', 'happening': 'begin', 'field': 'when'}",
                400,
                "cannot-be-read",
                "field"));
        all.add(erasure(
                "an unknown field",
                "{'traject': 'proef', 'happening': 'begin', 'alles': 'x'}",
                400,
                "cannot-be-read",
                "alles"));
        all.add(erasure("null", "{'traject': 'proef', 'happening': null}", 400, "cannot-be-read", "happening"));
        all.add(erasure("a number", "{'traject': 'proef', 'happening': 1}", 400, "cannot-be-read", "happening"));
        all.add(erasure(
                "double",
                "{'traject': 'proef', 'traject': 'ander', 'happening': 'begin'}",
                400,
                "cannot-be-read",
                "traject"));
        all.add(erasure(
                "no label", "{'traject': 'proef', 'happening': 'Het Begin'}", 400, "cannot-be-read", "happening"));
        all.add(erasure("no such happening", "{'traject': 'proef', 'happening': 'nergens'}", 404, "not-found", null));
        all.add(erasure(
                "no such participant", "{'traject': 'proef', 'participant': 'nergens'}", 404, "not-found", null));
        all.add(erasure(
                "a happening of another traject",
                "{'traject': 'ander', 'happening': 'begin'}",
                404,
                "not-found",
                null));
        // rules, one of each kind of place
        all.add(refused(
                "a thing that is not there", "{'what': 'idea-dropped', 'when': 2012, 'idea': 'nergens'}", "idea"));
        all.add(refused("the future", "{'what': 'idea-voiced', 'when': 2150, 'idea': 'x', 'name': 'X'}", "when"));
        all.add(sent(
                "taken",
                T + "/happenings",
                "application/json",
                bytes(
                        "{\"happening\": \"idee\", \"what\": \"idea-voiced\", \"when\": \"2012\", \"idea\": \"fiets\", \"name\": \"Fietsen\"}"),
                409,
                "taken",
                "happening",
                null));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void is_refused_as_a_problem_and_leaves_nothing(Bad bad) {
        for (String language : List.of("", "en")) {
            Map<String, String> headers = new LinkedHashMap<>(bad.headers());
            if (!language.isEmpty()) {
                headers.put("Accept-Language", language);
            }
            Running.Answer answer = product.ask(bad.method(), bad.path(), headers, bad.body());

            assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
            assertThat(answer.headers().getOrDefault("content-type", "")).startsWith("application/problem+json");
            assertThat(answer.headers())
                    .containsEntry("content-language", language.isEmpty() || bad.isRefusedUnread() ? "nl" : "en");
            JsonNode problem = answer.json();
            assertThat(problem.path("type").asString()).isEqualTo("/problems/" + bad.type());
            assertThat(problem.path("status").asInt()).isEqualTo(bad.status());
            assertThat(problem.path("title").asString()).isNotBlank();
            assertThat(problem.path("detail").asString()).isNotBlank();
            checkRefusals(bad, problem.path("refusals"));
        }
        assertThat(product.tail()).isEqualTo(3);
    }

    private static void checkRefusals(Bad bad, JsonNode refusals) {
        assertThat(refusals.isArray()).isTrue();
        List<String> found = new ArrayList<>();
        for (JsonNode refusal : refusals) {
            assertThat(refusal.propertyNames()).containsExactlyElementsOf(MEMBERS);
            assertThat(refusal.path("message").asString()).isNotBlank();
            assertThat(refusal.path("conflicts").isArray()).isTrue();
            String field =
                    refusal.path("field").isNull() ? "-" : refusal.path("field").asString();
            String place = refusal.path("line").isNull()
                    ? "-"
                    : refusal.path("line").asInt() + ":"
                            + refusal.path("column").asInt();
            found.add(bad.place() == null ? field : field + " " + place);
        }
        if (bad.field() != null || bad.place() != null) {
            String field = bad.field() == null ? "-" : bad.field();
            assertThat(found).contains(bad.place() == null ? field : field + " " + bad.place());
        }
    }

    @Test
    void there_are_at_least_a_hundred() {
        System.out.println(bad().count() + " bad inputs");
        assertThat(bad().count()).isGreaterThan(100);
    }

    @Test
    void a_taken_identity_does_not_hide_what_rules_refuse() {
        String story = """
                story: 1
                traject: proef
                happenings:
                  - {what: idea-dropped, when: 2010, idea: fiets}
                  - {happening: idee, what: idea-voiced, when: 2012, idea: fiets, name: Fietsen}
                  - {what: idea-dropped, when: 2012, idea: nergens}
                """;
        Running.Answer answer =
                product.ask("POST", T + "/stories", Map.of("Content-Type", "application/yaml"), bytes(story));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("refusals"))
                .extracting(refusal -> refusal.path("line").asInt() + " "
                        + refusal.path("rule").asString("taken"))
                .containsExactly("4 never-there", "5 taken", "6 unknown-thing");
        assertThat(product.tail()).isEqualTo(3);
    }

    @Test
    void what_is_not_reached_in_time_says_when_to_try_again() {
        Running.Answer answer = product.ask("GET", T + "/initiatives", Map.of("Expect-Position", "999"), NOTHING);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/away");
        assertThat(answer.headers()).containsKey("retry-after");
    }

    @Test
    void an_empty_story_and_a_dry_run_record_nothing() {
        String empty = "story: 1\ntraject: proef\nhappenings: []\n";
        String one = "story: 1\ntraject: proef\nhappenings: [{what: idea-voiced, when: 2012, idea: nieuw, name: X}]\n";
        Map<String, String> yaml = Map.of("Content-Type", "application/yaml");

        assertThat(product.ask("POST", T + "/stories", yaml, bytes(empty)).status())
                .isEqualTo(200);
        for (String dry : List.of("?dryRun=true", "?dryRun=", "?dryRun")) {
            Running.Answer answer = product.ask("POST", T + "/stories" + dry, yaml, bytes(one));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("firstPosition").isNull()).isTrue();
        }
        assertThat(product.tail()).isEqualTo(3);
    }
}
