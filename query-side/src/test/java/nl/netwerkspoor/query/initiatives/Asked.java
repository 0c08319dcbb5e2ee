package nl.netwerkspoor.query.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Asks views about what was told, and writes their answers short: dates as EDTF, `because` as bare positions. */
public final class Asked {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private Asked() {}

    public static Facts facts(Tellings told) {
        return new FoldedFacts(told.traject(), told.all());
    }

    public static long day(String day) {
        return LocalDate.parse(day).toEpochDay();
    }

    /** One thing on a day, as short maps. */
    public static @Nullable Map<?, ?> at(View view, Tellings told, String key, String day) {
        return (Map<?, ?>) shown(view.at(facts(told), key, day(day)), told);
    }

    /** One field of a thing that is there. */
    public static @Nullable Object field(View view, Tellings told, String key, String day, String field) {
        Map<?, ?> item = at(view, told, key, day);
        assertThat(item).as(key + " at " + day).isNotNull();
        return item == null ? null : item.get(field);
    }

    /** Compares with YAML. */
    public static void assertSame(@Nullable Object answer, String yaml) {
        assertThat(JSON.readTree(JSON.writeValueAsString(answer)).toPrettyString())
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(YAML.readTree(yaml)))
                        .toPrettyString());
    }

    /** The answer is the same in whatever order, and however often, the happenings arrive. */
    public static void assertSameInAnyOrder(Tellings told, Function<Facts, @Nullable Object> question) {
        AnyOrder.saysTheSame(told, arrived -> shown(question.apply(new FoldedFacts(told.traject(), arrived)), told));
    }

    /** An answer as short maps. */
    public static @Nullable Object shown(@Nullable Object tree, Tellings told) {
        return switch (tree) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> shown = new LinkedHashMap<>();
                map.forEach((name, value) -> shown.put(name, shown(value, told)));
                yield shown;
            }
            case Collection<?> list -> {
                List<@Nullable Object> shown = new ArrayList<>();
                list.forEach(value -> shown.add(shown(value, told)));
                yield shown;
            }
            case Because because -> because.positions();
            case Dated dated -> dated.date().edtf();
            case VagueDate period -> period.edtf();
            case Span span -> bound(span.earliest()) + "/" + bound(span.latest());
            case DayRange range -> range.min() + ".." + (range.max() == null ? "" : range.max());
            case Size size -> size.text();
            case Certainty certainty -> certainty.code();
            case ThingKey key -> key.ref();
            case Code code -> code.value();
            case Place place -> place.text();
            case Name name -> name.text() == null ? name.of().value() : shown(name.text(), told);
            case Text.Kept kept -> words(kept, told);
            default -> tree;
        };
    }

    private static String words(Text.Kept kept, Tellings told) {
        Map<String, String> words = told.words().getOrDefault(kept.attempt(), Map.<String, String>of());
        return words.getOrDefault(kept.field(), "?");
    }

    private static String bound(long day) {
        return day == Fact.ALWAYS || day == Fact.NEVER
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }
}
