package nl.netwerkspoor.query.pages.telling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.DutchDates;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.sentences.Sentence;
import nl.netwerkspoor.query.sentences.Sentences;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.MultiValueMap;

/**
 * What was typed on a form, made into the lines of a story: things that are not known yet are introduced first, at the
 * same time, and then comes the happening itself. Values are not judged here: the reader of stories does that.
 */
final class Composition {

    static final String HAPPENING = "happening";

    /** The fields that every happening carries, as they are called on the form. */
    private static final String WHEN = "when";

    /** The day on which something was told that waited for a network. */
    private static final String TOLD = "told";

    private static final String WHERE = "where";
    private static final String NOTE = "note";

    private final Kind kind;
    private final MultiValueMap<String, String> typed;
    private final KnownThings known;
    private final Pages pages;
    private final TrajectRecord record;
    private @Nullable Dated dated;
    private final Map<String, List<Trouble>> troubles = new TreeMap<>();
    private final Map<String, Fresh> fresh = new LinkedHashMap<>();
    private final Map<String, Object> happening = new LinkedHashMap<>();

    /**
     * A thing that is named on the form and not known yet.
     *
     * @param name as typed
     * @param parameter of the form, that says of what kind it is
     * @param kinds what it can be
     * @param kind what it is
     * @param key the key that it gets
     * @param field where it was first named
     */
    record Fresh(String name, String parameter, List<ThingKind> kinds, ThingKind kind, ThingKey key, String field) {}

    private Composition(
            Kind kind, MultiValueMap<String, String> typed, KnownThings known, Pages pages, TrajectRecord record) {
        this.kind = kind;
        this.typed = typed;
        this.known = known;
        this.pages = pages;
        this.record = record;
    }

    /**
     * Reads a form.
     *
     * @param standing the key of what the happening introduces, where it corrects another; null for a new one
     */
    static Composition of(
            Kind kind,
            MultiValueMap<String, String> typed,
            KnownThings known,
            Pages pages,
            TrajectRecord record,
            @Nullable String standing) {
        Composition made = new Composition(kind, typed, known, pages, record);
        made.compose(standing);
        return made;
    }

    /** What is wrong already, by field. */
    Map<String, List<Trouble>> troubles() {
        return troubles;
    }

    /** When it happened; null where that was not understood. */
    @Nullable
    Dated dated() {
        return dated;
    }

    /** The things that are introduced along with it. */
    List<Fresh> fresh() {
        return List.copyOf(fresh.values());
    }

    /** The happening itself, as a story has it. */
    Map<String, Object> happening() {
        return happening;
    }

    /** All lines, the happening itself last. */
    List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        fresh.values().forEach(each -> lines.add(introduction(each)));
        lines.add(happening);
        return lines;
    }

    /** What the lines will read in the timeline. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Fresh each : fresh.values()) {
            sentences.add(sentence(introductionOf(each.kind()), introduction(each)));
        }
        sentences.add(sentence(kind, happening));
        return sentences;
    }

    private void compose(@Nullable String standing) {
        String id = typed.getFirst(HAPPENING);
        if (id != null && HappeningId.parse(id) != null) {
            happening.put(HAPPENING, id);
        }
        happening.put("what", kind.what());
        readWhen();
        Field introduces = kind.introduces();
        for (Field field : kind.fields()) {
            if (field.equals(introduces)) {
                happening.put(field.name(), standing != null ? standing : keyOf(field));
            } else {
                read(field);
            }
        }
        List<Object> places = values(WHERE).stream().map(Composition::place).toList();
        if (!places.isEmpty()) {
            happening.put(WHERE, places);
        }
        List<Object> sources = sources();
        if (!sources.isEmpty()) {
            happening.put("sources", sources);
        }
        values(NOTE).stream().findFirst().ifPresent(note -> happening.put(NOTE, note));
        Field naming = Introductions.naming(kind);
        List<Field> indicators = kind.fields().stream()
                .filter(field -> field.type() == FieldType.INDICATOR)
                .toList();
        if (!indicators.isEmpty() && naming != null && !happening.containsKey(naming.name())) {
            // what is measured is typed in words, which the key alone would lose
            values(indicators.getFirst().name()).stream()
                    .findFirst()
                    .ifPresent(words -> happening.put(naming.name(), words));
        }
    }

    /** The day on which it was told: today, but for what waited for a network, which says so. */
    private LocalDate toldOn() {
        LocalDate today = pages.today();
        String told = values(TOLD).stream().findFirst().orElse("");
        try {
            LocalDate day = told.isEmpty() ? today : LocalDate.parse(told);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private void readWhen() {
        String text = values(WHEN).stream().findFirst().orElse("");
        if (text.isEmpty()) {
            return;
        }
        try {
            VagueDate date = DutchDates.parse(text, toldOn()).date();
            String edtf = date.edtf();
            dated = Dated.told(date, pages.today());
            happening.put(WHEN, edtf);
            if (!text.equals(edtf)) {
                happening.put("whenText", text);
            }
        } catch (DateRefused e) {
            trouble(WHEN, e.dutch(), e.english());
        }
    }

    private void read(Field field) {
        List<Object> read = new ArrayList<>();
        for (String value : values(field.name())) {
            Object each = value(field, value);
            if (each != null) {
                read.add(each);
            }
        }
        if (read.isEmpty()) {
            return;
        }
        happening.put(field.name(), field.list() ? read : read.getFirst());
    }

    private @Nullable Object value(Field field, String value) {
        return switch (field.type()) {
            case KEY -> {
                ThingKey thing = thing(field, value);
                yield thing == null ? null : thing.value();
            }
            case REF -> {
                ThingKey thing = thing(field, value);
                yield thing == null ? null : thing.ref();
            }
            case CODE -> code(field, value);
            case MUNICIPALITY -> municipality(value);
            case SIZE ->
                number(
                        field,
                        Typed.size(value),
                        "Dit is geen aantal. Schrijf een heel getal, zoals 12, of 10 tot 15, minstens 51, ongeveer 40.",
                        "This is no number. Write a whole one, such as 12, or 10 to 15, at least 51, about 40.");
            case MEASURE ->
                number(
                        field,
                        Typed.measure(value),
                        "Dit is geen getal. Schrijf bijvoorbeeld 12 of 3,5, of 10 tot 15, minstens 51, ongeveer 40.",
                        "This is no number. Write 12 or 3.5, or 10 to 15, at least 51, about 40.");
            case AMOUNT -> Typed.amount(value);
            case BOOLEAN -> value.equals("true");
            case PERIOD -> period(field, value);
            case INDICATOR -> slugOr(value);
            case HAPPENING -> pointedAt(value);
            case TEXT, TELLING -> value;
        };
    }

    private @Nullable Object number(Field field, Object read, String dutch, String english) {
        try {
            field.parse(read.toString(), record.facts().traject());
            return read;
        } catch (Refused e) {
            trouble(field.name(), dutch, english);
            return null;
        }
    }

    private @Nullable Object period(Field field, String value) {
        try {
            return DutchDates.parse(value, toldOn()).date().edtf();
        } catch (DateRefused e) {
            trouble(field.name(), e.dutch(), e.english());
            return null;
        }
    }

    private @Nullable Object code(Field field, String value) {
        if (!value.equals("other")) {
            return value;
        }
        String own =
                Keys.slug(values(field.name() + ".own").stream().findFirst().orElse(""));
        return own == null ? value : "other:" + own;
    }

    /** "128 · Straatvoetbal begon" and "128" are the happening at position 128. */
    private String pointedAt(String value) {
        String first = value.split("[ ·]", 2)[0];
        HappeningId id = first.matches("[1-9][0-9]{0,17}") ? record.find(first) : null;
        return id == null ? value : id.toString();
    }

    private @Nullable ThingKey thing(Field field, String value) {
        if (field.kinds().contains(ThingKind.TRAJECT) && value.strip().equalsIgnoreCase("traject")) {
            return record.facts().traject();
        }
        List<ThingKey> found = known.find(value, field.kinds());
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            String labels =
                    found.stream().map(each -> known.shown(each, field.kinds())).collect(Collectors.joining(", "));
            trouble(
                    field.name(),
                    "Er zijn er meer die zo heten. Kies uit: " + labels + ".",
                    "More than one is called this. Choose from: " + labels + ".");
            return null;
        }
        List<ThingKind> possible = field.kinds().stream()
                .filter(each -> Introductions.of(each) != null)
                .toList();
        if (possible.isEmpty()) {
            trouble(
                    field.name(),
                    "Dit is er nog niet. Leg het eerst vast, of kies uit de lijst.",
                    "This is not there yet. Record it first, or choose from the list.");
            return null;
        }
        String name = value.strip();
        Fresh already = fresh.get(name.toLowerCase(Locale.ROOT));
        if (already != null && field.kinds().contains(already.kind())) {
            return already.key();
        }
        String parameter = "new." + fresh.size();
        String chosen = typed.getFirst(parameter);
        ThingKind what = possible.stream()
                .filter(each -> each.code().equals(chosen))
                .findFirst()
                .orElse(possible.getFirst());
        ThingKey key = what.key(newKey(what, name));
        fresh.put(
                name.toLowerCase(Locale.ROOT) + (already == null ? "" : " " + field.name()),
                new Fresh(name, parameter, possible, what, key, field.name()));
        return key;
    }

    private String keyOf(Field introduced) {
        ThingKind what = introduced.kinds().getFirst();
        Field naming = Introductions.naming(kind);
        String name =
                naming == null ? "" : values(naming.name()).stream().findFirst().orElse("");
        List<ThingKey> same = name.isEmpty() ? List.of() : known.find(name, List.of(what));
        return same.isEmpty() ? newKey(what, name) : same.getFirst().value();
    }

    /** From the name; of participants, who must not be named by a key, by number. */
    private String newKey(ThingKind what, String name) {
        Set<String> others = new HashSet<>();
        fresh.values().stream()
                .filter(each -> each.kind() == what)
                .forEach(each -> others.add(each.key().value()));
        String slug = what == ThingKind.PARTICIPANT ? null : Keys.slug(name);
        return slug == null
                ? Keys.numbered(Labels.thing(what), key -> others.contains(key) || known.taken(what, key))
                : Keys.free(slug, key -> others.contains(key) || known.taken(what, key));
    }

    private static Kind introductionOf(ThingKind what) {
        Kind introduction = Introductions.of(what);
        if (introduction == null) {
            throw new IllegalStateException(what + " is not introduced by its name");
        }
        return introduction;
    }

    private Map<String, Object> introduction(Fresh each) {
        Kind introduction = introductionOf(each.kind());
        Field introduces = introduction.introduces();
        Field naming = Introductions.naming(introduction);
        if (introduces == null || naming == null) {
            throw new IllegalStateException(introduction + " introduces nothing by name");
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", introduction.what());
        for (String field : List.of(WHEN, "whenText")) {
            Object value = happening.get(field);
            if (value != null) {
                line.put(field, value);
            }
        }
        line.put(introduces.name(), each.key().value());
        line.put(naming.name(), each.name());
        return line;
    }

    private List<Object> sources() {
        List<Object> sources = new ArrayList<>();
        for (int i = 0; typed.containsKey("sources." + i + ".kind"); i++) {
            Map<String, Object> source = new LinkedHashMap<>();
            for (String part : List.of("kind", "document", "locator", "url")) {
                values("sources." + i + "." + part).stream().findFirst().ifPresent(value -> source.put(part, value));
            }
            if (!source.isEmpty()) {
                sources.add(source);
            }
        }
        return sources;
    }

    /** "Utrecht, Overvecht" and "utrecht/overvecht" are the neighbourhood Overvecht in Utrecht. */
    static Object place(String value) {
        String[] parts = value.split("[,/]", 2);
        String municipality = municipality(parts[0]);
        String neighbourhood = parts.length == 1 ? null : Keys.slug(parts[1]);
        return neighbourhood == null ? municipality : municipality + "/" + neighbourhood;
    }

    static String municipality(String value) {
        String key = Municipalities.key(value.strip());
        return key.isEmpty() ? value : key;
    }

    static Object slugOr(String value) {
        String slug = Keys.slug(value);
        return slug == null ? value : slug;
    }

    private String sentence(Kind of, Map<String, Object> line) {
        @Nullable Object[] values = new @Nullable Object[of.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = of.fields().get(i);
            Object value = line.get(field.name());
            if (value instanceof List<?> several) {
                values[i] = several.stream().map(each -> parsed(field, each)).toList();
            } else if (value != null) {
                values[i] = parsed(field, value);
            }
        }
        Sentence sentence = Sentences.of(of.make(values), this::name);
        return String.valueOf(pages.words(sentence).plain(sentence, "", ""));
    }

    private Object parsed(Field field, Object value) {
        return field.isText()
                ? new Text.Typed(value.toString())
                : field.parse(value.toString(), record.facts().traject());
    }

    private Name name(ThingKey thing) {
        String label = fresh.values().stream()
                .filter(each -> each.key().equals(thing))
                .map(Fresh::name)
                .findFirst()
                .orElseGet(() -> known.shown(thing, List.of(thing.kind())));
        return new Name(thing, new Text.Typed(label));
    }

    private List<String> values(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> value.strip().replace("\r\n", "\n"))
                .toList();
    }

    private void trouble(String field, String dutch, String english) {
        boolean inEnglish = Problem.isEnglish(LocaleContextHolder.getLocale());
        troubles.computeIfAbsent(field, f -> new ArrayList<>())
                .add(new Trouble(inEnglish ? english : dutch, List.of()));
    }
}
