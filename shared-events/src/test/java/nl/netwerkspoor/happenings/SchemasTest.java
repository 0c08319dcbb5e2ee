package nl.netwerkspoor.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Kind> kinds() {
        return Catalogue.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void is_a_schema_of_its_dialect(Kind kind) {
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(Schemas.DIALECT));

        assertThat(dialect.validate(JSON.writeValueAsString(Schemas.of(kind)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takes_the_examples_of_its_kind(Kind kind) {
        assertThat(wrong(kind, Sample.sent(Sample.whole(kind)))).isEmpty();
        assertThat(wrong(kind, Sample.sent(Sample.required(kind)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takes_a_list_of_one_without_brackets(Kind kind) {
        Map<String, Object> bare = new LinkedHashMap<>();
        Sample.sent(Sample.whole(kind))
                .forEach((name, value) -> bare.put(name, value instanceof List<?> list ? list.getFirst() : value));

        assertThat(wrong(kind, bare)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuses_each_required_field_left_out(Kind kind) {
        Map<String, Object> whole = Sample.sent(Sample.required(kind));
        for (String field : whole.keySet()) {
            Map<String, Object> without = new LinkedHashMap<>(whole);
            without.remove(field);

            assertThat(wrong(kind, without)).as(field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuses_null_and_a_map_in_each_field(Kind kind) {
        for (Field field : kind.fields()) {
            Map<String, Object> with = Sample.sent(Sample.whole(kind));
            with.put(field.name(), null);
            assertThat(wrong(kind, with)).as(field.name() + " null").isNotEmpty();
            with.put(field.name(), Map.of());
            assertThat(wrong(kind, with)).as(field.name() + " {}").isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuses_an_unknown_field(Kind kind) {
        Map<String, Object> with = Sample.sent(Sample.whole(kind));
        with.put("planned", "2030");

        assertThat(wrong(kind, with)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "initiative-spontaneously-started, initiative, Straatvoetbal",
        "initiative-spontaneously-started, initiative, -straat",
        "initiative-spontaneously-started, initiative, idea:straatvoetbal",
        "initiative-spontaneously-started, name, ' '",
        "initiative-spontaneously-started, field, sports",
        "initiative-spontaneously-started, field, other:Eigen Website",
        "initiative-spontaneously-started, lead, other:iemand",
        "initiative-spontaneously-started, startedBy, clientgroep-1",
        "initiative-spontaneously-started, startedBy, table:kerngroep",
        "initiative-spontaneously-started, when, 2012-13",
        "initiative-spontaneously-started, when, 2012-21~",
        "initiative-spontaneously-started, when, 2010/..",
        "initiative-spontaneously-started, when, ../..",
        "initiative-spontaneously-started, when, 1899",
        "initiative-spontaneously-started, where, ermelo/west/plein",
        "initiative-spontaneously-started, happening, Geen Label",
        "initiative-spontaneously-started, what, activity-held",
        "activity-held, times, 1000001",
        "activity-held, times, 10...15",
        "activity-held, times, ~10..15",
        "activity-held, times, 1.5",
        "funding-secured, amount, 10.505",
        "funding-secured, amount, -1",
        "funding-secured, of, table:kerngroep",
        "funding-secured, period, /",
        "organisation-joined-network, clientRun, ja",
    })
    void refuses_what_is_no_value_of_the_field(String what, String field, String value) {
        Kind kind = kind(what);
        Map<String, Object> with = Sample.sent(Sample.whole(kind));
        with.put(field, value);

        assertThat(wrong(kind, with)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "initiative-spontaneously-started, field, other:eigen-website",
        "initiative-spontaneously-started, initiative, initiative:straatvoetbal",
        "initiative-spontaneously-started, when, ../2012",
        "initiative-spontaneously-started, when, /2012",
        "funding-secured, of, traject",
        "funding-secured, period, 2012/..",
        "funding-secured, amount, 1500",
        "activity-held, times, 51..",
        "result-measured, value, -3.5",
        "result-measured, value, 10..15",
    })
    void takes_what_is_a_value_of_the_field(String what, String field, String value) {
        Kind kind = kind(what);
        Map<String, Object> with = Sample.sent(Sample.whole(kind));
        with.put(field, value);

        assertThat(wrong(kind, with)).isEmpty();
    }

    @Test
    void refuses_one_too_many_of_which_exactly_one_is_given() {
        Kind kind = kind("left-table");
        Map<String, Object> with = Sample.sent(Sample.required(kind));
        with.put("organisation", "iriszorg");

        assertThat(wrong(kind, with)).isNotEmpty();
    }

    @Test
    void takes_bare_numbers_and_booleans_as_text_and_bare_years_as_dates() {
        Kind kind = kind("initiative-spontaneously-started");
        Map<String, Object> with = Sample.sent(Sample.whole(kind));
        with.put("name", 1234);
        with.put("note", true);
        with.put("when", 2012);

        assertThat(wrong(kind, with)).isEmpty();
    }

    @Test
    void refuses_control_characters_and_text_over_its_length() {
        Kind kind = kind("initiative-spontaneously-started");
        Map<String, Object> with = Sample.sent(Sample.whole(kind));
        with.put("name", "a\u0007");
        assertThat(wrong(kind, with)).isNotEmpty();
        with.put("name", "⚽".repeat(201));
        assertThat(wrong(kind, with)).isNotEmpty();
        with.put("name", "\uD83D\uDE80".repeat(200));
        assertThat(wrong(kind, with)).isEmpty();
    }

    @Test
    void takes_every_date_of_the_table_of_dates_as_a_period() throws IOException {
        Kind kind = kind("funding-secured");
        Map<String, Object> with = Sample.sent(Sample.whole(kind));
        List<String> dates = dates();
        assertThat(dates).hasSizeGreaterThan(40);
        for (String date : dates) {
            with.put("period", date);

            assertThat(wrong(kind, with)).as(date).isEmpty();
        }
    }

    private static List<String> dates() throws IOException {
        try (InputStream in = Schemas.class.getResourceAsStream("/nl/netwerkspoor/dates/dates.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.endsWith("refused"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }

    private static Kind kind(String what) {
        return Objects.requireNonNull(Catalogue.named(what));
    }

    private static List<?> wrong(Kind kind, Map<String, Object> sent) {
        Schema schema = REGISTRY.getSchema(JSON.writeValueAsString(Schemas.of(kind)), InputFormat.JSON);
        return schema.validate(JSON.writeValueAsString(sent), InputFormat.JSON);
    }
}
