package nl.netwerkspoor.command.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** Reads one happening by the catalogue; whatever is wrong is reported, and reading goes on. */
final class TellingReader {

    private static final int WHEN_TEXT = 100;
    private static final int TEXT = 200;
    private static final int NOTE = 10_000;

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#\\\\]\\S*");

    private final TrajectKey traject;
    private final @Nullable Integer index;
    private final Map<String, Source> documents;
    private final List<Source> standard;
    private final Problems problems;

    /**
     * @param index the line of the story; null for a single happening
     * @param documents the sources that have a name
     * @param standard the sources of what names none
     */
    TellingReader(
            TrajectKey traject,
            @Nullable Integer index,
            Map<String, Source> documents,
            List<Source> standard,
            Problems problems) {
        this.traject = traject;
        this.index = index;
        this.documents = documents;
        this.standard = standard;
        this.problems = problems;
    }

    /** Null where it cannot be read; then at least one problem was reported. */
    @Nullable
    Told told(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problem(node, null, "hier hoort een gebeurtenis met velden", "a happening with fields belongs here");
            return null;
        }
        HappeningId id = null;
        String label = null;
        List<Node.Entry> rest = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.name().equals("happening")) {
                rest.add(entry);
                continue;
            }
            String text = bare(entry.value(), "happening");
            if (text == null) {
                continue;
            }
            id = HappeningId.parse(text);
            if (id == null && Slug.isSlug(text)) {
                id = HappeningId.ofLabel(traject, text);
                label = text;
            } else if (id == null) {
                problem(
                        entry.value(),
                        "happening",
                        "dit is geen UUID en geen label: gebruik kleine letters, cijfers en streepjes",
                        "this is no UUID and no label: use a-z, 0-9 and -");
            }
        }
        Telling telling = telling(new Node.Mapping(rest, mapping.line(), mapping.column()), "", List.of());
        return telling == null ? null : new Told(id, label, telling);
    }

    /** @param without the texts of it that are erased, named where it is told */
    private @Nullable Telling telling(Node.Mapping mapping, String prefix, List<Erased> without) {
        Kind kind = kind(mapping, prefix);
        if (kind == null) {
            return null;
        }
        List<Erased> erased = new ArrayList<>(without);
        for (Node.Entry entry : mapping.entries()) {
            if (entry.name().equals("erased")) {
                erased.addAll(each(entry.value(), prefix + "erased", this::erased));
            }
        }
        Slots slots = new Slots(kind, prefix, erased);
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.name().equals("what") && !entry.name().equals("erased")) {
                slots.read(entry);
            }
        }
        slots.erase();
        return slots.telling(mapping);
    }

    private record Erased(String name, Node node, String path) {}

    private @Nullable Erased erased(Node node, String path) {
        String name = bare(node, path);
        return name == null ? null : new Erased(name, node, path);
    }

    private @Nullable Kind kind(Node.Mapping mapping, String prefix) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.name().equals("what")) {
                String what = bare(entry.value(), prefix + "what");
                if (what == null) {
                    return null;
                }
                Kind kind = Catalogue.named(what);
                if (kind == null) {
                    problem(
                            entry.value(),
                            prefix + "what",
                            "deze soort gebeurtenis is niet bekend; zie /api/kinds voor alle soorten",
                            "unknown kind of happening; see /api/kinds for all of them");
                }
                return kind;
            }
        }
        problem(mapping, prefix + "what", "de soort gebeurtenis (what) ontbreekt", "the kind (what) is missing");
        return null;
    }

    /** What has been read of one telling so far. */
    private final class Slots {
        private final Kind kind;
        private final String prefix;
        private final List<Erased> erased;
        private final @Nullable Object[] values;
        private final Set<String> seen = new HashSet<>();
        private @Nullable VagueDate when;
        private @Nullable Text whenText;
        private @Nullable Text note;
        private List<Place> where = List.of();
        private List<Source> sources = standard;
        private boolean broken;

        Slots(Kind kind, String prefix, List<Erased> erased) {
            this.kind = kind;
            this.prefix = prefix;
            this.erased = erased;
            this.values = new Object[kind.fields().size()];
        }

        void read(Node.Entry entry) {
            String name = entry.name();
            String path = prefix + name;
            seen.add(name);
            int place = kind.place(name);
            if (place >= 0) {
                values[place] = value(kind.fields().get(place), entry.value(), path, inside(name));
                broken |= values[place] == null;
                return;
            }
            switch (name) {
                case "when" -> when = when(entry, path);
                case "whenText" ->
                    whenText = kind.dated() ? text(entry.value(), path, WHEN_TEXT) : unknown(entry, path);
                case "note" -> note = text(entry.value(), path, NOTE);
                case "where" -> where = each(entry.value(), path, this::place);
                case "sources" -> sources = each(entry.value(), path, TellingReader.this::source);
                default -> unknown(entry, path);
            }
        }

        private @Nullable Text unknown(Node.Entry entry, String path) {
            broken = true;
            problems.add(new ReadProblem(
                    index,
                    entry.line(),
                    entry.column(),
                    path,
                    "dit veld hoort niet bij deze soort gebeurtenis",
                    "this kind of happening has no such field"));
            return null;
        }

        private @Nullable VagueDate when(Node.Entry entry, String path) {
            if (!kind.dated()) {
                unknown(entry, path);
                return null;
            }
            String text = bare(entry.value(), path);
            if (text == null) {
                return null;
            }
            try {
                return VagueDate.parseWhen(text);
            } catch (DateRefused e) {
                problemAt(entry.value(), e.position(), path, e.dutch(), e.english());
                return null;
            }
        }

        private @Nullable Place place(Node node, String path) {
            String text = bare(node, path);
            try {
                return text == null ? null : Place.parse(text);
            } catch (Refused e) {
                problem(node, path, e.dutch(), e.english());
                return null;
            }
        }

        private List<Erased> inside(String name) {
            String steps = name + ".";
            return erased.stream()
                    .filter(each -> each.name().startsWith(steps))
                    .map(each -> new Erased(each.name().substring(steps.length()), each.node(), each.path()))
                    .toList();
        }

        void erase() {
            for (Erased each : erased) {
                if (seen.add(each.name()) && (isInTelling(each.name()) || erase(each.name()))) {
                    continue;
                }
                broken = true;
                problem(
                        each.node(),
                        each.path(),
                        "hier staan alleen velden met tekst die verder niet ingevuld zijn",
                        "only text fields that are not given can stand here");
            }
        }

        /** Whether it was taken along with the telling that it stands in. */
        private boolean isInTelling(String name) {
            int dot = name.indexOf('.');
            int place = dot < 0 ? -1 : kind.place(name.substring(0, dot));
            return place >= 0
                    && kind.fields().get(place).type() == FieldType.TELLING
                    && seen.contains(name.substring(0, dot));
        }

        private boolean erase(String name) {
            int place = kind.place(name);
            if (place >= 0) {
                if (kind.fields().get(place).isText()) {
                    values[place] = new Text.Erased();
                    return true;
                }
                return false;
            }
            switch (name) {
                case "whenText" -> {
                    if (!kind.dated()) {
                        return false;
                    }
                    whenText = new Text.Erased();
                }
                case "note" -> note = new Text.Erased();
                default -> {
                    return eraseInSource(name);
                }
            }
            return true;
        }

        private boolean eraseInSource(String path) {
            String[] steps = path.split("\\.", -1);
            if (steps.length != 3
                    || !steps[0].equals("sources")
                    || !seen.contains("sources")
                    || !steps[1].matches("0|[1-9][0-9]{0,5}")) {
                return false;
            }
            int at = Integer.parseInt(steps[1]);
            if (at >= sources.size()) {
                return false;
            }
            Source source = sources.get(at);
            Text erased = new Text.Erased();
            Source without = switch (steps[2]) {
                case "document" ->
                    source.document() != null
                            ? null
                            : new Source(source.kind(), erased, source.locator(), source.url());
                case "locator" ->
                    source.locator() != null
                            ? null
                            : new Source(source.kind(), source.document(), erased, source.url());
                case "url" ->
                    source.url() != null
                            ? null
                            : new Source(source.kind(), source.document(), source.locator(), erased);
                default -> null;
            };
            if (without == null) {
                return false;
            }
            List<Source> changed = new ArrayList<>(sources);
            changed.set(at, without);
            sources = List.copyOf(changed);
            return true;
        }

        @Nullable
        Telling telling(Node.Mapping mapping) {
            for (int i = 0; i < values.length; i++) {
                Field field = kind.fields().get(i);
                boolean empty = values[i] == null || values[i] instanceof List<?> list && list.isEmpty();
                if (field.required() && empty) {
                    broken = true;
                    if (!seen.contains(field.name()) || values[i] != null) {
                        problem(
                                mapping,
                                prefix + field.name(),
                                "dit veld is nodig: " + kind.labelOf(field),
                                "this field is required");
                    }
                }
            }
            if (kind.dated() && when == null && !seen.contains("when")) {
                problem(mapping, prefix + "when", "vertel wanneer het gebeurde", "say when it happened");
            }
            boolean oneOf = kind.oneOf().isEmpty()
                    || kind.oneOf().stream()
                                    .filter(field -> seen.contains(field.name()))
                                    .count()
                            == 1;
            if (!oneOf) {
                problem(
                        mapping,
                        prefix + kind.oneOf().getFirst().name(),
                        "noem hier een deelnemer of een organisatie: een van de twee",
                        "name a participant or an organisation here: one of the two");
            }
            if (broken || !oneOf || kind.dated() && when == null) {
                return null;
            }
            return new Telling(kind.make(values), when, whenText, where, sources, note);
        }
    }

    private @Nullable Object value(Field field, Node node, String path, List<Erased> inside) {
        if (!field.list()) {
            return single(field, node, path, inside);
        }
        int before = reported;
        List<Object> values = each(node, path, (item, at) -> single(field, item, at, List.of()));
        return reported > before ? null : values;
    }

    private @Nullable Object single(Field field, Node node, String path, List<Erased> inside) {
        if (field.type() == FieldType.TEXT) {
            return text(node, path, field.length());
        }
        if (field.type() == FieldType.TELLING) {
            if (node instanceof Node.Mapping mapping) {
                return telling(mapping, path + ".", inside);
            }
            problem(node, path, "hier hoort een hele gebeurtenis", "a whole happening belongs here");
            return null;
        }
        String text = bare(node, path);
        if (text == null) {
            return null;
        }
        if (field.type() == FieldType.BOOLEAN
                && node instanceof Node.Scalar scalar
                && scalar.form() == Node.Form.QUOTED) {
            problem(
                    node,
                    path,
                    "schrijf true (ja) of false (nee), zonder aanhalingstekens",
                    "write true or false, without quotes");
            return null;
        }
        try {
            // YAML 1.2 writes True and TRUE as well
            return field.parse(field.type() == FieldType.BOOLEAN ? lower(text) : text, traject);
        } catch (Refused e) {
            problemAt(node, e.position(), path, e.dutch(), e.english());
            return null;
        }
    }

    /** A source: written out, or one that has a name. */
    @Nullable
    Source source(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return written(mapping, path);
        }
        String name = bare(node, path);
        Source named = name == null ? null : documents.get(name);
        if (name != null && named == null) {
            problem(
                    node,
                    path,
                    "dit document staat niet bij de documenten van dit verhaal",
                    "no document of this story");
        }
        return named;
    }

    private @Nullable Source written(Node.Mapping mapping, String path) {
        Code kind = null;
        Map<String, Text> texts = new LinkedHashMap<>();
        Source of = null;
        int before = reported;
        for (Node.Entry entry : mapping.entries()) {
            String at = path + "." + entry.name();
            switch (entry.name()) {
                case "of" ->
                    of = entry.value() instanceof Node.Scalar ? source(entry.value(), at) : nameOnly(entry, at);
                case "kind" -> kind = sourceKind(entry.value(), at);
                case "document", "locator", "url" -> {
                    Text text = entry.name().equals("url") ? url(entry.value(), at) : text(entry.value(), at, TEXT);
                    if (text != null) {
                        texts.put(entry.name(), text);
                    }
                }
                default -> problems(entry, at, "een bron heeft dit veld niet", "a source has no such field");
            }
        }
        if (reported > before) {
            return null;
        }
        Code ownKind = kind != null ? kind : of != null ? of.kind() : CodeList.SOURCE_KIND.parse("own-observation");
        return new Source(
                ownKind,
                texts.getOrDefault("document", of == null ? null : of.document()),
                texts.getOrDefault("locator", of == null ? null : of.locator()),
                texts.getOrDefault("url", of == null ? null : of.url()));
    }

    private @Nullable Source nameOnly(Node.Entry entry, String path) {
        problem(entry.value(), path, "hier hoort de naam van een document", "the name of a document belongs here");
        return null;
    }

    private @Nullable Code sourceKind(Node node, String path) {
        String text = bare(node, path);
        try {
            return text == null ? null : CodeList.SOURCE_KIND.parse(text);
        } catch (Refused e) {
            problem(node, path, e.dutch(), e.english());
            return null;
        }
    }

    private @Nullable Text url(Node node, String path) {
        Text text = text(node, path, TEXT);
        if (text instanceof Text.Typed(String words)
                && !WEB_ADDRESS.matcher(words).matches()) {
            problem(
                    node,
                    path,
                    "een webadres begint met http:// of https://",
                    "an address begins with http:// or https://");
            return null;
        }
        return text;
    }

    private static String lower(String text) {
        return text.equals("True") || text.equals("TRUE") || text.equals("False") || text.equals("FALSE")
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }

    /** White space of every kind, and what shows nothing at all. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Whether it can stand in a text: no control character and no surrogate alone. Long texts have lines and tabs. */
    private static boolean isText(int c, boolean lines) {
        return lines && (c == '\n' || c == '\r' || c == '\t')
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /** @param most the most code points; the longest texts may have lines */
    private @Nullable Text text(Node node, String path, int most) {
        String words = bare(node, path);
        if (words == null) {
            return null;
        }
        if (words.codePoints().allMatch(TellingReader::isBlank)) {
            problem(node, path, "hier staat niets; laat het veld weg", "this is blank; leave the field out");
            return null;
        }
        boolean lines = most == NOTE;
        if (words.codePoints().anyMatch(c -> !isText(c, lines))) {
            problem(
                    node,
                    path,
                    "hier staat een teken dat geen tekst is, of een nieuwe regel waar die niet kan",
                    "this has a character that is no text, or a new line where there can be none");
            return null;
        }
        int length = words.codePointCount(0, words.length());
        if (length > most) {
            problem(
                    node,
                    path,
                    "deze tekst is te lang: " + length + " tekens, hoogstens " + most,
                    "this text is too long: " + length + " characters, " + most + " at most");
            return null;
        }
        return new Text.Typed(words);
    }

    private @Nullable String bare(Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.form() == Node.Form.REPORTED) {
            reported++;
            return null;
        }
        if (node instanceof Node.Scalar scalar && scalar.form() != Node.Form.NULL) {
            return scalar.text();
        }
        if (node instanceof Node.Scalar) {
            problem(
                    node,
                    path,
                    "wat niet bekend is, laat u weg: schrijf geen null",
                    "leave out what is not known: no null");
        } else {
            problem(node, path, "hier hoort één waarde", "a single value belongs here");
        }
        return null;
    }

    private interface Each<T> {
        @Nullable
        T read(Node node, String path);
    }

    private <T> List<T> each(Node node, String path, Each<T> reader) {
        List<T> values = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            int at = 0;
            for (Node item : sequence.items()) {
                T value = reader.read(item, path + "." + at);
                if (value != null) {
                    values.add(value);
                }
                at++;
            }
        } else {
            T value = reader.read(node, path);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private int reported;

    private void problem(Node node, @Nullable String field, String dutch, String english) {
        problemAt(node, null, field, dutch, english);
    }

    /** @param character where in the value, from 0; null for the value as a whole */
    private void problemAt(
            Node node, @Nullable Integer character, @Nullable String field, String dutch, String english) {
        int column =
                character != null && node instanceof Node.Scalar scalar ? scalar.columnOf(character) : node.column();
        reported++;
        problems.add(new ReadProblem(index, node.line(), column, field, dutch, english));
    }

    private void problems(Node.Entry entry, String field, String dutch, String english) {
        reported++;
        problems.add(new ReadProblem(index, entry.line(), entry.column(), field, dutch, english));
    }
}
