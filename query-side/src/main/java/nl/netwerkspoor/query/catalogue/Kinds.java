package nl.netwerkspoor.query.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.Sample;
import nl.netwerkspoor.happenings.Schemas;
import org.jspecify.annotations.Nullable;

/** The shape of the catalogue in answers. */
final class Kinds {

    private Kinds() {}

    static Map<String, @Nullable Object> answer() {
        List<Object> items = new ArrayList<>();
        for (Kind kind : Catalogue.kinds()) {
            items.add(kind(kind));
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", items);
        answer.put("next", null);
        return answer;
    }

    private static Map<String, @Nullable Object> kind(Kind kind) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("what", kind.what());
        shown.put("section", labelled(kind.section(), kind.sectionLabel()));
        shown.put("label", kind.label());
        shown.put("example", kind.example());
        shown.put("sentence", kind.sentence());
        shown.put("happening", Sample.sent(Sample.whole(kind)));
        Field introduces = kind.introduces();
        shown.put(
                "introduces",
                introduces == null ? null : introduces.kinds().getFirst().code());
        shown.put("oneOf", kind.oneOf().stream().map(Field::name).toList());
        shown.put(
                "fields",
                kind.fields().stream().map(field -> field(kind, field)).toList());
        shown.put("schema", Schemas.of(kind));
        return shown;
    }

    private static Map<String, @Nullable Object> field(Kind kind, Field field) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("name", field.name());
        shown.put("label", kind.labelOf(field));
        shown.put("type", field.type().code());
        shown.put("required", field.required());
        shown.put("list", field.list());
        shown.put("kept", field.isText() ? "text" : "log");
        shown.put("length", field.isText() ? field.length() : null);
        shown.put(
                "kinds",
                field.kinds().stream()
                        .map(thing -> labelled(thing.code(), Labels.thing(thing)))
                        .toList());
        CodeList codes = field.codes();
        shown.put("codes", codes == null ? List.of() : codes(codes));
        shown.put("open", codes != null && codes.open());
        return shown;
    }

    private static List<Map<String, @Nullable Object>> codes(CodeList list) {
        return list.codes().stream()
                .map(code -> labelled(code, Labels.code(list.parse(code))))
                .toList();
    }

    private static Map<String, @Nullable Object> labelled(String code, String label) {
        Map<String, @Nullable Object> labelled = new LinkedHashMap<>();
        labelled.put("code", code);
        labelled.put("label", label);
        return labelled;
    }
}
