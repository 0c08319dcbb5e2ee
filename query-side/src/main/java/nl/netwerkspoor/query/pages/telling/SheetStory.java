package nl.netwerkspoor.query.pages.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.DutchDates;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.pages.sheets.Cell;
import nl.netwerkspoor.query.pages.sheets.Columns;
import nl.netwerkspoor.query.pages.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet made into the lines of a story. Words are only translated here; what cannot be translated stands in the
 * story as null, so that it is refused like everything else, and is explained here.
 */
final class SheetStory {

    private static final Map<String, Kind> KINDS =
            Catalogue.kinds().stream().collect(Collectors.toMap(kind -> Columns.plain(kind.label()), kind -> kind));

    private static final Map<String, ThingKind> THINGS = Arrays.stream(ThingKind.values())
            .collect(Collectors.toMap(kind -> Columns.plain(Labels.thing(kind)), kind -> kind));

    private final Sheet sheet;
    private final Columns columns;
    private final int what;
    private final Known known;
    private final LocalDate today;
    private final List<@Nullable Kind> kinds = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<ThingKind, Set<String>> keys = new EnumMap<>(ThingKind.class);
    private final Map<ThingKind, Map<String, String>> byName = new EnumMap<>(ThingKind.class);
    private final Map<Integer, String> made = new HashMap<>();

    /** What is there already. */
    interface Known {
        /** The things of this kind with this name or key: several where they have the same name. */
        List<ThingKey> find(String typed, ThingKind kind);

        /** The happening at a position; null where there is none. */
        @Nullable
        HappeningId at(String position);
    }

    /**
     * What is wrong with a cell.
     *
     * @param index the line of the story; null for what is about the spreadsheet
     * @param row its row as the spreadsheet shows it; null for the spreadsheet as a whole
     * @param field the field that it should be
     * @param column what stands above the column; null for the row as a whole
     * @param conflicts the positions of the happenings that it conflicts with
     */
    record Mistake(
            @Nullable Integer index,
            @Nullable Integer row,
            @Nullable String field,
            @Nullable String column,
            String dutch,
            String english,
            List<Long> conflicts) {}

    private SheetStory(Sheet sheet, Known known, LocalDate today) {
        this.sheet = sheet;
        this.columns = Columns.of(sheet.header());
        this.known = known;
        this.today = today;
        Integer column = columns.column(Columns.WHAT);
        if (column == null) {
            String header = Columns.header(Columns.WHAT);
            throw new Refused(
                    "De eerste rij noemt geen kolom ‘" + header + "’. Begin met het voorbeeldbestand.",
                    "The first row names no column “what”. Begin with the template.");
        }
        this.what = column;
    }

    /**
     * Reads a spreadsheet.
     *
     * @param today the day on which it is brought in, for "gisteren"
     * @throws Refused where it has no column that says what happened
     */
    static SheetStory of(Sheet sheet, Known known, LocalDate today) {
        SheetStory made = new SheetStory(sheet, known, today);
        made.readHeader();
        sheet.rows().forEach(row -> made.kinds.add(made.kind(row)));
        made.introduce();
        for (int i = 0; i < sheet.rows().size(); i++) {
            made.lines.add(made.line(i));
        }
        return made;
    }

    /** The lines of the story, one a row. */
    List<Map<String, @Nullable Object>> lines() {
        return lines;
    }

    /** The rows that the lines come from, as the spreadsheet shows them. */
    List<Integer> rows() {
        return sheet.rows().stream().map(Sheet.Row::number).toList();
    }

    /** All that is wrong, in the order of the rows: what is wrong here and what the story was refused for. */
    List<Mistake> mistakes(Recorders.Answer answer) {
        List<Mistake> all = new ArrayList<>(mistakes);
        if (answer instanceof Recorders.NotRecorded not) {
            Set<List<@Nullable Object>> said = new HashSet<>();
            mistakes.forEach(each -> said.add(Arrays.asList(each.index(), each.field())));
            for (Recorders.Refusal refusal : not.refusals()) {
                Mistake mistake = mistake(refusal);
                if (!said.contains(Arrays.asList(mistake.index(), mistake.field()))
                        && !said.contains(Arrays.asList(mistake.index(), Columns.WHAT))) {
                    all.add(mistake);
                }
            }
        }
        all.sort(Comparator.comparing(Mistake::row, Comparator.nullsFirst(Comparator.naturalOrder())));
        return all;
    }

    private Mistake mistake(Recorders.Refusal refusal) {
        Integer index = refusal.index();
        String field = refusal.field() == null ? null : field(refusal.field());
        Kind kind = index == null ? null : kinds.get(index);
        return new Mistake(
                index,
                index == null ? null : Integer.valueOf(sheet.rows().get(index).number()),
                field,
                field == null ? null : column(field, kind),
                refusal.dutch(),
                refusal.english(),
                refusal.conflicts());
    }

    /** The column of what a refusal is about: `sources.0.url` and `hosts.1` stand in `sources.url` and `hosts`. */
    static String field(String path) {
        String name = path.replaceAll("\\.[0-9]+(?=\\.|$)", "");
        return name.equals("whenText") ? Columns.WHEN : name;
    }

    private String column(String field, @Nullable Kind kind) {
        Integer column = kind == null ? columns.column(field) : columns.column(field, kind);
        return column == null ? Columns.header(field) : columns.shown(column);
    }

    private void readHeader() {
        int header = sheet.header().number();
        int widest =
                sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < Math.max(widest, columns.size()); column++) {
            int at = column;
            if (sheet.rows().stream().allMatch(row -> row.cell(at).isBlank())) {
                continue;
            }
            if (columns.isDouble(column)) {
                mistakes.add(new Mistake(
                        null,
                        header,
                        null,
                        columns.shown(column),
                        "Deze kolom staat er twee keer.",
                        "This column is there twice.",
                        List.of()));
            } else if (!columns.known(column)) {
                mistakes.add(new Mistake(
                        null,
                        header,
                        null,
                        columns.shown(column),
                        "Deze kolom is niet bekend. Gebruik een naam uit het voorbeeldbestand, of haal de kolom weg.",
                        "This column is not known. Use a name of the template, or take the column out.",
                        List.of()));
            }
        }
    }

    private @Nullable Kind kind(Sheet.Row row) {
        String words = words(row.cell(what));
        Kind kind = Catalogue.named(words);
        return kind != null ? kind : KINDS.get(Columns.plain(words));
    }

    /** Takes in what the rows introduce: keys as given first, so that no other is made of a name. */
    private void introduce() {
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            Field introduces = kind == null ? null : kind.introduces();
            if (kind == null || introduces == null) {
                continue;
            }
            ThingKind thing = introduces.kinds().getFirst();
            String key = own(i, kind, introduces).replaceFirst("^" + thing.code() + ":", "");
            if (key.isEmpty()) {
                without.add(i);
            } else {
                introduced(thing, key, name(i, kind));
            }
        }
        for (int i : without) {
            Kind kind = kinds.get(i);
            Field introduces = kind == null ? null : kind.introduces();
            if (kind != null && introduces != null) {
                ThingKind thing = introduces.kinds().getFirst();
                String name = name(i, kind);
                // the names of participants are no keys, and a number would be another one each time
                String key = name.isEmpty() || thing == ThingKind.PARTICIPANT ? null : key(thing, name);
                if (key != null) {
                    made.put(i, key);
                    introduced(thing, key, name);
                }
            }
        }
    }

    private void introduced(ThingKind thing, String key, String name) {
        keys.computeIfAbsent(thing, k -> new HashSet<>()).add(key);
        if (!name.isEmpty()) {
            byName.computeIfAbsent(thing, k -> new HashMap<>()).putIfAbsent(Columns.plain(name), key);
        }
    }

    private @Nullable String key(ThingKind thing, String name) {
        String same = byName.getOrDefault(thing, Map.of()).get(Columns.plain(name));
        if (same != null) {
            return same;
        }
        List<ThingKey> there = known.find(name, thing);
        if (!there.isEmpty()) {
            return there.getFirst().value();
        }
        String slug = Keys.slug(name);
        return slug == null ? null : Keys.free(slug, key -> isThere(thing, key));
    }

    private boolean isThere(ThingKind thing, String key) {
        return keys.getOrDefault(thing, Set.of()).contains(key)
                || !known.find(thing.code() + ":" + key, thing).isEmpty();
    }

    private String name(int index, Kind kind) {
        Field naming = Introductions.naming(kind);
        return naming == null ? "" : own(index, kind, naming);
    }

    private String own(int index, Kind kind, Field field) {
        Integer column = columns.column(field.name(), kind);
        return column == null ? "" : words(sheet.rows().get(index).cell(column));
    }

    private Map<String, @Nullable Object> line(int index) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        Sheet.Row row = sheet.rows().get(index);
        Kind kind = kinds.get(index);
        if (kind == null || !Columns.isFlat(kind)) {
            line.put(Columns.WHAT, null);
            mistakeInKind(index, row, kind);
            return line;
        }
        line.put(Columns.WHAT, kind.what());
        Map<String, Object> source = new LinkedHashMap<>();
        List<String> fields = columns.fields(kind);
        for (int column = 0; column < fields.size(); column++) {
            Cell cell = row.cell(column);
            String name = fields.get(column);
            if (column == what || name.isEmpty() || cell.isBlank() || columns.isDouble(column)) {
                continue;
            }
            if (cell instanceof Cell.Fault) {
                mistake(
                        index,
                        name,
                        "De formule in deze cel geeft een fout. Typ de waarde zelf.",
                        "The formula in this cell fails. Type the value itself.");
                line.put(name, null);
            } else if (name.startsWith(Columns.SOURCE)) {
                source.put(name.substring(Columns.SOURCE.length()), source(index, name, cell, line));
            } else if (kind.place(name) >= 0) {
                Field field = kind.field(name);
                line.put(name, field.list() ? list(index, field, cell) : value(index, field, cell));
            } else {
                carried(index, name, cell, line);
            }
        }
        String key = made.get(index);
        Field introduces = kind.introduces();
        if (key != null && introduces != null) {
            line.put(introduces.name(), key);
        }
        if (!source.isEmpty()) {
            source.putIfAbsent("kind", "document");
            line.put("sources", List.of(source));
        }
        measured(kind, row, line);
        return line;
    }

    private void mistakeInKind(int index, Sheet.Row row, @Nullable Kind kind) {
        if (kind != null) {
            mistake(
                    index,
                    Columns.WHAT,
                    "Dit kan niet in een spreadsheet. Open de gebeurtenis en kies Verbeteren.",
                    "This cannot be done in a spreadsheet. Open the happening and choose Correct.");
        } else if (row.cell(what).isBlank()) {
            mistake(
                    index,
                    Columns.WHAT,
                    "Hier staat niet wat er gebeurde. Kies een soort gebeurtenis, of maak de rij leeg.",
                    "This does not say what happened. Choose a kind of happening, or empty the row.");
        } else {
            mistake(
                    index,
                    Columns.WHAT,
                    "Deze soort gebeurtenis is niet bekend. Kies er een van het blad Uitleg in het voorbeeldbestand.",
                    "This kind of happening is not known. Choose one of the sheet Uitleg in the template.");
        }
    }

    /** What every happening carries. */
    private void carried(int index, String name, Cell cell, Map<String, @Nullable Object> line) {
        String words = words(cell);
        switch (name) {
            case Columns.WHEN -> {
                String edtf = date(index, name, cell);
                line.put(name, edtf);
                if (edtf != null && !edtf.equals(words) && cell instanceof Cell.Words) {
                    line.put("whenText", words);
                }
            }
            case Columns.WHERE ->
                line.put(name, parts(words).stream().map(Composition::place).toList());
            default -> line.put(name, words);
        }
    }

    private Object source(int index, String name, Cell cell, Map<String, @Nullable Object> line) {
        String words = words(cell);
        if (!name.equals(Columns.SOURCE + "kind")) {
            return words;
        }
        String code = code(CodeList.SOURCE_KIND, words);
        if (code == null) {
            unknownCode(index, name, CodeList.SOURCE_KIND);
            line.put(name, null);
        }
        return code == null ? words : code;
    }

    /** What is measured is said in words, which the key alone would lose. */
    private void measured(Kind kind, Sheet.Row row, Map<String, @Nullable Object> line) {
        Field naming = Introductions.naming(kind);
        for (Field field : kind.fields()) {
            Integer column = columns.column(field.name(), kind);
            if (field.type() == FieldType.INDICATOR
                    && naming != null
                    && column != null
                    && line.get(field.name()) != null
                    && !line.containsKey(naming.name())) {
                line.put(naming.name(), words(row.cell(column)));
            }
        }
    }

    private @Nullable Object list(int index, Field field, Cell cell) {
        if (!(cell instanceof Cell.Words(String words))) {
            Object single = value(index, field, cell);
            return single == null ? null : List.of(single);
        }
        List<Object> values = new ArrayList<>();
        for (String part : parts(words)) {
            Object value = value(index, field, new Cell.Words(part));
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split(";"))
                .map(SheetStory::stripped)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Null where it cannot be translated, which is a mistake then. */
    private @Nullable Object value(int index, Field field, Cell cell) {
        String words = words(cell);
        if (cell instanceof Cell.Dated && field.type() != FieldType.TEXT && field.type() != FieldType.PERIOD) {
            mistake(
                    index,
                    field.name(),
                    "Excel maakte hier een datum van. Maak er een tekstcel van en typ het opnieuw.",
                    "Excel made a date of this. Make it a cell of text and type it again.");
            return null;
        }
        return switch (field.type()) {
            case KEY, REF -> thing(index, field, words);
            case CODE -> {
                String code = code(field.codesOf(), words);
                if (code == null) {
                    unknownCode(index, field.name(), field.codesOf());
                }
                yield code;
            }
            case MUNICIPALITY -> Composition.municipality(words);
            case SIZE -> cell instanceof Cell.Figure(var number) ? number : Typed.size(words);
            case MEASURE -> cell instanceof Cell.Figure(var number) ? number : Typed.measure(words);
            case AMOUNT -> cell instanceof Cell.Figure(var number) ? number : Typed.amount(words);
            case BOOLEAN -> truth(index, field, cell);
            case PERIOD -> date(index, field.name(), cell);
            case INDICATOR -> Composition.slugOr(words);
            case HAPPENING -> {
                HappeningId id = words.matches("[1-9][0-9]{0,17}") ? known.at(words) : null;
                yield id == null ? words : id.toString();
            }
            case TEXT -> words;
            case TELLING -> throw new IllegalStateException(field.name() + " does not fit in a cell");
        };
    }

    private @Nullable String date(int index, String name, Cell cell) {
        if (cell instanceof Cell.Dated dated) {
            return dated.edtf();
        }
        try {
            return DutchDates.parse(words(cell), today).date().edtf();
        } catch (DateRefused e) {
            mistake(index, name, e.dutch(), e.english());
            return null;
        }
    }

    private @Nullable Object truth(int index, Field field, Cell cell) {
        if (cell instanceof Cell.Truth(boolean yes)) {
            return yes;
        }
        return switch (Columns.plain(words(cell))) {
            case "ja", "waar", "true", "1" -> true;
            case "nee", "onwaar", "false", "0" -> false;
            default -> {
                mistake(index, field.name(), "Schrijf ja of nee.", "Write ja or nee (yes or no).");
                yield null;
            }
        };
    }

    /** The code that words stand for: its Dutch label, the code itself, or one of one's own behind "anders:". */
    private static @Nullable String code(CodeList list, String words) {
        String plain = Columns.plain(words);
        for (String code : list.codes()) {
            if (plain.equals(code) || plain.equals(Columns.plain(Labels.code(list.parse(code))))) {
                return code;
            }
        }
        int colon = plain.indexOf(':');
        if (list.open() && colon > 0 && "other".equals(code(list, plain.substring(0, colon)))) {
            String own = Keys.slug(plain.substring(colon + 1));
            return own == null ? null : "other:" + own;
        }
        return null;
    }

    private void unknownCode(int index, String name, CodeList list) {
        String labels =
                list.codes().stream().map(code -> Labels.code(list.parse(code))).collect(Collectors.joining(", "));
        mistake(
                index,
                name,
                "Deze waarde is niet bekend. Kies uit: " + labels + ".",
                "This value is not known. Choose from: " + String.join(", ", list.codes()) + ".");
    }

    private @Nullable Object thing(int index, Field field, String words) {
        if (field.introduces()) {
            return words;
        }
        boolean bare = field.type() == FieldType.KEY;
        if (field.kinds().contains(ThingKind.TRAJECT) && Columns.plain(words).equals("traject")) {
            return "traject";
        }
        List<ThingKey> meant = field.kinds().stream()
                .filter(kind -> kind != ThingKind.TRAJECT)
                .flatMap(kind -> find(words, kind).stream())
                .toList();
        if (meant.size() == 1) {
            return bare ? meant.getFirst().value() : meant.getFirst().ref();
        }
        if (meant.size() > 1) {
            String refs = meant.stream().map(ThingKey::ref).collect(Collectors.joining(", "));
            mistake(
                    index,
                    field.name(),
                    "Hiermee kan meer bedoeld zijn. Kies uit: " + refs + ".",
                    "This can mean several things. Choose from: " + refs + ".");
            return null;
        }
        String written = withCode(words);
        if (ThingKey.parse(written) != null || bare && Slug.isSlug(written)) {
            return written;
        }
        mistake(
                index,
                field.name(),
                "Dit is er nog niet. Zet het op een eigen rij in dit bestand, of gebruik de naam zoals die er al"
                        + " staat.",
                "This is not there yet. Give it a row of its own in this file, or use the name as it is there.");
        return null;
    }

    /** The things with this name or key: in this spreadsheet, or there already. */
    private List<ThingKey> find(String words, ThingKind kind) {
        String key = byName.getOrDefault(kind, Map.of()).get(Columns.plain(words));
        if (key == null && keys.getOrDefault(kind, Set.of()).contains(words)) {
            key = words;
        }
        return key != null && Slug.isSlug(key) ? List.of(kind.key(key)) : known.find(words, kind);
    }

    /** "deelnemer:clientgroep-1" is `participant:clientgroep-1`. */
    private static String withCode(String words) {
        int colon = words.indexOf(':');
        ThingKind kind = colon < 0 ? null : THINGS.get(Columns.plain(words.substring(0, colon)));
        return kind == null
                ? words
                : kind.code() + ":" + words.substring(colon + 1).strip();
    }

    private void mistake(int index, String field, String dutch, String english) {
        mistakes.add(new Mistake(
                index,
                sheet.rows().get(index).number(),
                field,
                column(field, kinds.get(index)),
                dutch,
                english,
                List.of()));
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Words(String text) -> stripped(text);
            case Cell.Figure(var number) -> number.toPlainString();
            case Cell.Dated dated -> dated.text();
            case Cell.Truth(boolean yes) -> yes ? "ja" : "nee";
            case Cell.Fault fault -> "";
        };
    }

    private static String stripped(String words) {
        return words.replace('\u00A0', ' ').replace("\r\n", "\n").strip();
    }
}
