package nl.netwerkspoor.query.pages.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Which fields the columns of a spreadsheet hold, all made from the catalogue. A column is called by the name of its
 * field or by what the field is called in Dutch; where that says two fields, the kind of happening in the row decides.
 */
public final class Columns {

    public static final String HAPPENING = "happening";
    public static final String WHAT = "what";
    public static final String WHEN = "when";
    public static final String WHERE = "where";
    public static final String NOTE = "note";

    /** The columns of a source begin so; a row has one source. */
    public static final String SOURCE = "sources.";

    private static final List<String> OF_SOURCE = List.of("kind", "document", "locator", "url");

    /** The kinds that a row can tell: of a correction, a whole happening is a field. */
    private static final List<Kind> KINDS =
            Catalogue.kinds().stream().filter(Columns::isFlat).toList();

    /** What each field is called, in the order of the template. */
    private static final Map<String, Set<String>> CALLED = called();

    private final List<String> headers;
    private final List<List<String>> meant;
    private final List<Boolean> doubled = new ArrayList<>();
    private final Map<Kind, List<String>> fields = new HashMap<>();

    private Columns(List<String> headers) {
        this.headers = headers;
        this.meant = headers.stream().map(Columns::meant).toList();
        for (int column = 0; column < meant.size(); column++) {
            doubled.add(known(column) && meant.indexOf(meant.get(column)) < column);
        }
    }

    /** The columns that a first row names. */
    public static Columns of(Sheet.Row header) {
        return new Columns(header.cells().stream()
                .map(cell -> cell instanceof Cell.Words(String words) ? words.strip() : "")
                .toList());
    }

    /** Whether a row can tell it. */
    public static boolean isFlat(Kind kind) {
        return kind.fields().stream().noneMatch(field -> field.type() == FieldType.TELLING);
    }

    /** The kinds that a row can tell, in the order of the domain. */
    public static List<Kind> kinds() {
        return KINDS;
    }

    /** The names of all fields, in the order of the template. */
    static Set<String> names() {
        return CALLED.keySet();
    }

    /** What a column of the template is called: in Dutch where that says one field, else with its name. */
    public static String header(String name) {
        Set<String> labels = CALLED.getOrDefault(name, Set.of());
        if (labels.size() != 1) {
            return name;
        }
        String label = labels.iterator().next();
        boolean alone = CALLED.values().stream()
                        .filter(others -> others.contains(label))
                        .count()
                == 1;
        return alone ? label : withName(label, name);
    }

    /** How words are compared: whatever spaces and capitals they have. */
    public static String plain(String words) {
        return words.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** How many columns there are. */
    public int size() {
        return headers.size();
    }

    /** What stands above a column, or its letter where nothing does. */
    public String shown(int column) {
        String header = column < headers.size() ? headers.get(column) : "";
        return header.isEmpty() ? letters(column) : header;
    }

    /** Whether a column is one that is known. */
    public boolean known(int column) {
        return column < meant.size() && !meant.get(column).isEmpty();
    }

    /** Whether a column to the left says the same as this one. */
    public boolean isDouble(int column) {
        return column < doubled.size() && doubled.get(column);
    }

    /** The column of what every row has, such as `what`; null where there is none. */
    public @Nullable Integer column(String name) {
        int column = meant.indexOf(List.of(name));
        return column < 0 ? null : Integer.valueOf(column);
    }

    /** The column of a field of a kind of happening; null where there is none. */
    public @Nullable Integer column(String name, Kind kind) {
        int column = fields(kind).indexOf(name);
        return column < 0 ? null : Integer.valueOf(column);
    }

    /** The field that each column holds for a kind of happening; empty for a column that is not known. */
    public List<String> fields(Kind kind) {
        return fields.computeIfAbsent(kind, k -> {
            List<String> held = new ArrayList<>();
            for (int column = 0; column < headers.size(); column++) {
                held.add(known(column) ? field(column, kind) : "");
            }
            return held;
        });
    }

    private String field(int column, Kind kind) {
        List<String> names = meant.get(column);
        String header = plain(headers.get(column));
        return names.stream()
                .filter(name -> kind.place(name) >= 0)
                .filter(name -> names.size() == 1 || calls(header, kind.labelOf(kind.field(name)), name))
                .findFirst()
                .orElse(names.getFirst());
    }

    /** The fields that a header can stand for; the name of a field goes before what another is called. */
    private static List<String> meant(String words) {
        String header = plain(words);
        List<String> meant = new ArrayList<>();
        for (Map.Entry<String, Set<String>> each : CALLED.entrySet()) {
            if (header.equals(plain(each.getKey()))) {
                return List.of(each.getKey());
            }
            if (each.getValue().stream().anyMatch(label -> calls(header, label, each.getKey()))) {
                meant.add(each.getKey());
            }
        }
        return meant;
    }

    private static boolean calls(String header, String label, String name) {
        return header.equals(plain(label)) || header.equals(plain(withName(label, name)));
    }

    private static String withName(String label, String name) {
        return label + " (" + name + ")";
    }

    private static Map<String, Set<String>> called() {
        Map<String, Set<String>> called = new LinkedHashMap<>();
        for (String name : List.of(WHAT, WHEN, WHERE)) {
            called.put(name, Set.of(Labels.envelope(name)));
        }
        for (Kind kind : KINDS) {
            for (Field field : kind.fields()) {
                called.computeIfAbsent(field.name(), name -> new LinkedHashSet<>())
                        .add(kind.labelOf(field));
            }
        }
        called.put(NOTE, Set.of(Labels.envelope(NOTE)));
        for (String part : OF_SOURCE) {
            called.put(SOURCE + part, Set.of("bron: " + Labels.envelope(part)));
        }
        called.put(HAPPENING, Set.of(Labels.envelope(HAPPENING)));
        return called;
    }

    /** As a spreadsheet counts its columns: A to Z, then AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
