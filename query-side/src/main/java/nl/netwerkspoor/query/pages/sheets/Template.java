package nl.netwerkspoor.query.pages.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.ThingKind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty spreadsheet with a column for every field of the catalogue, and a sheet that explains them. */
public final class Template {

    static final String HAPPENINGS = "Gebeurtenissen";
    static final String EXPLAINED = "Uitleg";

    /** Cells as text: else Excel makes a date of "10-15". */
    private static final String AS_TEXT = "@";

    private static final List<String> HOW = List.of(
            "Op het blad " + HAPPENINGS + " staat op elke rij één gebeurtenis. Vul alleen in wat u weet.",
            "Kolommen die u niet nodig hebt, mag u weghalen. De volgorde mag anders.",
            "Wanneer: 2012, 2012-05-14, voorjaar 2012, rond mei 2012, of een datum van Excel.",
            "Meer dan één waarde in een cel: zet er ; tussen.",
            "Wat er al is, noemt u bij de naam of bij de sleutel. Wat nieuw is, hoeft geen sleutel te hebben: die"
                    + " wordt van de naam gemaakt. Alleen een deelnemer krijgt van u een sleutel, zoals deelnemer-7.",
            "Schrijf geen namen van mensen.");

    private Template() {}

    /** The names of the columns. */
    static List<String> headers() {
        return Columns.names().stream().map(Columns::header).toList();
    }

    /** As CSV: the columns only. */
    public static byte[] csv() {
        return Separated.write(headers());
    }

    /** As XLSX: a sheet to fill in and one that explains it. */
    public static byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Netwerkspoor", null)) {
            Worksheet happenings = workbook.newWorksheet(HAPPENINGS);
            Worksheet explained = workbook.newWorksheet(EXPLAINED);
            List<String> headers = headers();
            for (int column = 0; column < headers.size(); column++) {
                String header = headers.get(column);
                happenings.value(0, column, header);
                happenings.style(0, column).bold().format(AS_TEXT).set();
                happenings.style(column).format(AS_TEXT).set();
                happenings.width(column, Math.max(14, header.length() + 3));
            }
            happenings.width(0, 36);
            happenings.freezePane(1, 1);
            Explaining explaining = new Explaining(explained);
            explaining.write();
            happenings
                    .range(1, 0, Sheet.MOST_ROWS, 0)
                    .validateWithList(explained.range(explaining.firstKind, 0, explaining.lastKind, 0))
                    .showErrorMessage(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the second sheet, row by row. */
    private static final class Explaining {
        private final Worksheet sheet;
        private int row;
        private int firstKind;
        private int lastKind;

        Explaining(Worksheet sheet) {
            this.sheet = sheet;
        }

        void write() {
            sheet.width(0, 40);
            sheet.width(1, 40);
            sheet.width(2, 60);
            sheet.width(3, 100);
            HOW.forEach(this::line);
            row++;
            bold("Soort gebeurtenis", "Code", "Voorbeeld", "Kolommen (* = nodig)");
            firstKind = row;
            for (Kind kind : Columns.kinds()) {
                line(kind.label(), kind.what(), kind.example(), columns(kind));
            }
            lastKind = row - 1;
            row++;
            bold("Kolom", "Veld", "Wat u invult");
            for (String name : Columns.names()) {
                line(Columns.header(name), name, filledIn(name));
            }
            row++;
            bold("Kolom", "Code", "Wat het is");
            codes().forEach((list, columns) -> {
                for (String code : list.codes()) {
                    line(columns, code, Labels.code(list.parse(code)));
                }
            });
        }

        private void bold(String... cells) {
            for (int column = 0; column < cells.length; column++) {
                sheet.style(row, column).bold().set();
            }
            line(cells);
        }

        private void line(String... cells) {
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
            row++;
        }
    }

    private static String columns(Kind kind) {
        List<String> columns = new ArrayList<>();
        if (kind.dated()) {
            columns.add(Columns.header(Columns.WHEN) + "*");
        }
        for (Field field : kind.fields()) {
            String mark = field.required() ? "*" : kind.oneOf().contains(field) ? " (een van de twee*)" : "";
            columns.add(Columns.header(field.name()) + mark);
        }
        return String.join(", ", columns);
    }

    private static List<Field> fields(String name) {
        return Columns.kinds().stream()
                .filter(kind -> kind.place(name) >= 0)
                .map(kind -> kind.field(name))
                .toList();
    }

    private static String filledIn(String name) {
        List<Field> fields = fields(name);
        if (fields.isEmpty()) {
            return switch (name) {
                case Columns.WHAT -> "een soort van de lijst hierboven, in woorden of als code";
                case Columns.WHEN -> "een datum in woorden of cijfers; vaag mag";
                case Columns.WHERE -> "een gemeente, of gemeente/wijk; meer dan een met ; ertussen";
                case Columns.NOTE -> "tekst";
                case Columns.HAPPENING ->
                    "alleen als een andere rij ernaar wijst: een woord van u zelf, met kleine letters en streepjes";
                case Columns.SOURCE + "kind" -> "een van de codes hieronder";
                default -> "tekst over de bron";
            };
        }
        String one =
                fields.stream().map(field -> filledIn(field, fields)).distinct().collect(Collectors.joining(", of: "));
        return fields.stream().anyMatch(Field::list) ? one + "; meer dan een met ; ertussen" : one;
    }

    private static String filledIn(Field field, List<Field> same) {
        return switch (field.type()) {
            case TEXT -> "tekst";
            case KEY -> "de naam of de sleutel van: " + things(same, FieldType.KEY);
            case REF -> "de naam, of soort:sleutel; de soort is " + things(same, FieldType.REF);
            case CODE -> "een van de codes hieronder, in woorden of als code";
            case MUNICIPALITY -> "een gemeente";
            case SIZE -> "een getal, of: 10 tot 15, minstens 50, ongeveer 40";
            case MEASURE -> "een getal, ook met een komma, of: 10 tot 15";
            case AMOUNT -> "euro's";
            case BOOLEAN -> "ja of nee";
            case PERIOD -> "een jaar, een seizoen of een periode, zoals: van 2010 tot 2012";
            case INDICATOR -> "een paar woorden, steeds dezelfde";
            case HAPPENING -> "het kenmerk of het nummer van een gebeurtenis";
            case TELLING -> throw new IllegalStateException(field.name() + " does not fit in a cell");
        };
    }

    private static String things(List<Field> fields, FieldType type) {
        return fields.stream()
                .filter(field -> field.type() == type)
                .flatMap(field -> field.kinds().stream())
                .distinct()
                .map(kind -> kind == ThingKind.TRAJECT || type == FieldType.KEY
                        ? Labels.thing(kind)
                        : kind.code() + " (" + Labels.thing(kind) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The lists of codes, each with the columns that take them. */
    private static Map<CodeList, String> codes() {
        Map<CodeList, Set<String>> columns = new LinkedHashMap<>();
        for (Kind kind : Columns.kinds()) {
            for (Field field : kind.fields()) {
                if (field.type() == FieldType.CODE) {
                    boolean several = fields(field.name()).stream()
                                    .map(Field::codes)
                                    .distinct()
                                    .count()
                            > 1;
                    String header = Columns.header(field.name());
                    columns.computeIfAbsent(field.codesOf(), list -> new LinkedHashSet<>())
                            .add(several ? header + " (" + kind.label() + ")" : header);
                }
            }
        }
        columns.put(CodeList.SOURCE_KIND, Set.of(Columns.header(Columns.SOURCE + "kind")));
        Map<CodeList, String> joined = new LinkedHashMap<>();
        columns.forEach((list, headers) -> joined.put(list, String.join(", ", headers)));
        return joined;
    }
}
