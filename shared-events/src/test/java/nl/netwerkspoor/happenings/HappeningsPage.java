package nl.netwerkspoor.happenings;

import java.util.ArrayList;
import java.util.List;

/** The page `docs/happenings.md`, made from the catalogue. */
final class HappeningsPage {

    private HappeningsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # The happenings

                Every kind of happening, made from the catalogue in `shared-events` by `HappeningsPageTest`; do not edit it by hand. After a change: `./mvnw -pl shared-events test -Dtest=HappeningsPageTest -Ddocs.write=true`.

                Every happening takes `happening` (a UUID or label), `when` (a vague date, required), `whenText`, `where` (municipalities or neighbourhoods), `sources` and `note`; corrections and withdrawals take no `when` and `whenText`. A field in bold is required, `[]` marks a list, "quotes" mark words, which the vault keeps and can forget; all else is in the log.
                """);
        String section = "";
        for (Kind kind : Catalogue.kinds()) {
            if (!kind.section().equals(section)) {
                section = kind.section();
                page.append("\n## ").append(kind.sectionLabel()).append('\n');
            }
            page.append("\n### `").append(kind.what()).append("`\n\n");
            page.append(kind.label()).append(". *").append(kind.example()).append("*");
            page.append(kind.revision() > 1 ? " Revision " + kind.revision() + ".\n\n" : "\n\n");
            page.append("| field | Dutch | value |\n|---|---|---|\n");
            for (Field field : kind.fields()) {
                page.append("| ").append(name(field)).append(" | ");
                page.append(kind.labelOf(field)).append(" | ");
                page.append(value(field)).append(" |\n");
            }
            if (!kind.oneOf().isEmpty()) {
                page.append("\nExactly one of ")
                        .append(String.join(
                                " and ",
                                kind.oneOf().stream()
                                        .map(field -> "`" + field.name() + "`")
                                        .toList()))
                        .append(" is given.\n");
            }
        }
        page.append("\n## Codes\n");
        for (CodeList list : CodeList.values()) {
            page.append("\n### ").append(list.code()).append("\n\n");
            List<String> codes = new ArrayList<>();
            for (String code : list.codes()) {
                codes.add("`" + code + "` (" + Labels.code(list.parse(code)) + ")");
            }
            page.append(String.join(", ", codes)).append(list.open() ? ", `other:…` with a key of one's own" : "");
            page.append(".\n");
        }
        return page.toString();
    }

    private static String name(Field field) {
        String name = "`" + field.name() + "`";
        return (field.required() ? "**" + name + "**" : name) + (field.list() ? "[]" : "");
    }

    private static String value(Field field) {
        return switch (field.type()) {
            case TEXT -> "\"text\", " + field.length() + " characters at most";
            case KEY ->
                "key of " + named(field)
                        + (field.introduces() ? ", introduced here" : "")
                        + (field.ends() ? ", ended here" : "");
            case REF -> "`kind:key` of " + named(field) + (field.aside() ? "; told about, not touched" : "");
            case CODE ->
                "code: [" + field.codesOf().code() + "](#" + field.codesOf().code() + ")";
            case MUNICIPALITY -> "municipality";
            case SIZE -> "size: `12`, `10..15`, `51..`, `~40`";
            case MEASURE -> "decimal or size";
            case AMOUNT -> "euro, two decimals at most";
            case BOOLEAN -> "true or false";
            case PERIOD -> "vague date, as a period";
            case INDICATOR -> "key of what is measured";
            case HAPPENING -> "UUID or label of a happening";
            case TELLING -> "a whole happening of the same `what`";
        };
    }

    private static String named(Field field) {
        return String.join(
                ", ",
                field.kinds().stream()
                        .map(kind -> kind == ThingKind.TRAJECT ? "traject (`traject`)" : kind.code())
                        .toList());
    }
}
