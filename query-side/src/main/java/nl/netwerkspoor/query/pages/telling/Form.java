package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.pages.telling.FormField.Control;
import nl.netwerkspoor.query.pages.telling.FormField.Option;
import nl.netwerkspoor.query.sentences.Sentences;
import org.springframework.util.MultiValueMap;

/**
 * The form of one kind of happening, made from the catalogue: what has to be filled in first, the rest after it.
 *
 * @param kind the kind
 * @param required the fields without which it cannot be told
 * @param when when it happened
 * @param more the other fields of the kind
 * @param where where it happened
 * @param note anything to add
 * @param sources where it is known from
 * @param troubles what is wrong with it as a whole
 */
record Form(
        Kind kind,
        List<FormField> required,
        FormField when,
        List<FormField> more,
        FormField where,
        FormField note,
        List<SourceFields> sources,
        List<Trouble> troubles) {

    private static final int LONG = 200;
    private static final int HAPPENINGS_OFFERED = 200;

    /** Texts that are about things and measures, not about people. */
    private static final Set<String> IMPERSONAL = Set.of("name", "unit", "method", "url", "locator");

    /** The fields of one source. */
    record SourceFields(int index, String kind, List<Option> kinds, String document, String locator, String url) {

        /** Whether anything was filled in. */
        public boolean shown() {
            return !document.isEmpty() || !locator.isEmpty() || !url.isEmpty();
        }
    }

    /** Whether exactly one of two of its fields is to be filled in. */
    public boolean oneOfTwo() {
        return !kind.oneOf().isEmpty();
    }

    /** Whether something stands among what is folded away. */
    public boolean moreShown() {
        return more.stream().anyMatch(FormField::shown)
                || where.shown()
                || note.shown()
                || sources.stream().anyMatch(SourceFields::shown);
    }

    /** What is wrong, field by field. */
    public List<FormField> wrong() {
        List<FormField> wrong = new ArrayList<>();
        for (FormField field : all()) {
            if (!field.troubles().isEmpty()) {
                wrong.add(field);
            }
        }
        return wrong;
    }

    private List<FormField> all() {
        List<FormField> all = new ArrayList<>(required);
        all.add(when);
        all.addAll(more);
        all.add(where);
        all.add(note);
        return all;
    }

    /** Makes forms of one traject. */
    static final class Maker {

        private final Pages pages;
        private final Wording wording;
        private final Facts facts;
        private final KnownThings known;

        Maker(Pages pages, Wording wording, Facts facts, KnownThings known) {
            this.pages = pages;
            this.wording = wording;
            this.facts = facts;
            this.known = known;
        }

        Form of(Kind kind, MultiValueMap<String, String> typed, Map<String, List<Trouble>> troubles) {
            List<FormField> required = new ArrayList<>();
            List<FormField> more = new ArrayList<>();
            Set<String> placed = new HashSet<>(List.of("when", "where", "note"));
            for (Field field : kind.fields()) {
                if (field.introduces()) {
                    continue;
                }
                placed.add(field.name());
                FormField made = field(kind, field, typed, troubles.getOrDefault(field.name(), List.of()));
                boolean first = field.required()
                        || kind.oneOf().contains(field)
                        || field.equals(Introductions.naming(kind)) && kind.introduces() != null;
                (first ? required : more).add(made);
            }
            List<Trouble> whole = new ArrayList<>();
            troubles.forEach((field, each) -> {
                if (!placed.contains(field)) {
                    whole.addAll(each);
                }
            });
            return new Form(
                    kind,
                    required,
                    envelope("when", Control.PERIOD, true, false, 100, typed, troubles),
                    more,
                    envelope("where", Control.PLACE, false, true, LONG, typed, troubles),
                    envelope("note", Control.LONG_WORDS, false, false, 10_000, typed, troubles),
                    sources(typed),
                    whole);
        }

        private FormField field(Kind kind, Field field, MultiValueMap<String, String> typed, List<Trouble> troubles) {
            CodeList codes = field.codes();
            List<Option> options = switch (field.type()) {
                case CODE -> codes == null ? List.of() : options(codes);
                case KEY, REF -> things(field);
                case MUNICIPALITY -> municipalities();
                case HAPPENING -> happenings();
                default -> List.of();
            };
            boolean ofPeople = field.kinds().contains(ThingKind.PARTICIPANT)
                    || field.isText() && !IMPERSONAL.contains(field.name());
            return new FormField(
                    field.name(),
                    wording.field(kind, field),
                    control(field),
                    field.required(),
                    field.list(),
                    values(typed, field.name()),
                    options,
                    codes != null && codes.open(),
                    ofPeople,
                    field.length(),
                    troubles);
        }

        private static Control control(Field field) {
            return switch (field.type()) {
                case TEXT -> field.length() > LONG ? Control.LONG_WORDS : Control.WORDS;
                case KEY, REF -> Control.THING;
                case CODE -> Control.CODE;
                case MUNICIPALITY -> Control.PLACE;
                case SIZE, MEASURE -> Control.SIZE;
                case AMOUNT -> Control.AMOUNT;
                case BOOLEAN -> Control.YES_NO;
                case PERIOD -> Control.PERIOD;
                case HAPPENING -> Control.HAPPENING;
                case INDICATOR -> Control.WORDS;
                case TELLING -> throw new IllegalStateException(field.name() + " is not typed on a form");
            };
        }

        private FormField envelope(
                String name,
                Control control,
                boolean required,
                boolean list,
                int length,
                MultiValueMap<String, String> typed,
                Map<String, List<Trouble>> troubles) {
            return new FormField(
                    name,
                    wording.envelope(name),
                    control,
                    required,
                    list,
                    values(typed, name),
                    control == Control.PLACE ? municipalities() : List.of(),
                    false,
                    name.equals("note"),
                    length,
                    troubles.getOrDefault(name, List.of()));
        }

        private List<Option> things(Field field) {
            List<Option> options = new ArrayList<>();
            if (field.kinds().contains(ThingKind.TRAJECT)) {
                options.add(new Option("traject", ""));
            }
            boolean several = field.kinds().size() > 1;
            for (KnownThings.Known each : known.of(field.kinds())) {
                options.add(new Option(
                        known.shown(each, field.kinds()),
                        several ? wording.thing(each.key().kind().code()) : ""));
            }
            return options;
        }

        private List<Option> options(CodeList codes) {
            return codes.codes().stream()
                    .map(code -> new Option(code, wording.capital(wording.code(codes, code))))
                    .toList();
        }

        /** Those where something happened in the traject first, then all others. */
        private List<Option> municipalities() {
            Set<String> names = new LinkedHashSet<>();
            facts.all()
                    .forEach(fact -> fact.telling()
                            .where()
                            .forEach(place -> names.add(Municipalities.name(place.municipality()))));
            names.addAll(Municipalities.names());
            return names.stream().map(name -> new Option(name, "")).toList();
        }

        private List<Option> happenings() {
            List<Fact> all = facts.all();
            List<Fact> last = new ArrayList<>(all.subList(Math.max(0, all.size() - HAPPENINGS_OFFERED), all.size())
                    .reversed());
            List<Object> sentences = new ArrayList<>();
            last.forEach(fact -> sentences.add(Sentences.of(fact, facts)));
            List<Option> options = new ArrayList<>();
            List<?> plain = (List<?>) pages.words(sentences).plain(sentences, "", "");
            for (int i = 0; plain != null && i < plain.size(); i++) {
                options.add(new Option(last.get(i).position() + " · " + plain.get(i), ""));
            }
            return options;
        }

        private List<SourceFields> sources(MultiValueMap<String, String> typed) {
            List<SourceFields> sources = new ArrayList<>();
            int count = 0;
            while (typed.containsKey("sources." + count + ".kind")) {
                count++;
            }
            for (int i = 0; i < Math.max(1, count); i++) {
                String at = "sources." + i + ".";
                sources.add(new SourceFields(
                        i,
                        first(typed, at + "kind"),
                        options(CodeList.SOURCE_KIND),
                        first(typed, at + "document"),
                        first(typed, at + "locator"),
                        first(typed, at + "url")));
            }
            return sources;
        }

        private static String first(MultiValueMap<String, String> typed, String name) {
            String value = typed.getFirst(name);
            return value == null ? "" : value;
        }

        private static List<String> values(MultiValueMap<String, String> typed, String name) {
            return typed.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
        }
    }
}
