package nl.netwerkspoor.happenings;

import java.lang.invoke.MethodHandle;
import java.util.List;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind of happening, as the catalogue describes it and as its record has it.
 *
 * @param name its name
 * @param type the kind of value
 * @param required whether it must be there (a list: with at least one element)
 * @param list whether it holds several values
 * @param kinds the kinds of thing that a key or reference may name
 * @param codes the list of a code; null for other types
 * @param length the most characters of a text
 * @param aside whether what it names is told about and not touched
 * @param introduces whether it is the key of the thing that the happening introduces
 * @param ends whether it is the key of the thing that the happening ends
 * @param accessor reads the field from its record
 */
public record Field(
        String name,
        FieldType type,
        boolean required,
        boolean list,
        List<ThingKind> kinds,
        @Nullable CodeList codes,
        int length,
        boolean aside,
        boolean introduces,
        boolean ends,
        MethodHandle accessor) {

    /** The value in a happening: an object, a list, or null where it is not known. */
    public @Nullable Object in(Happening happening) {
        try {
            return accessor.invoke(happening);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + name + " of " + happening.getClass(), e);
        }
    }

    /** Whether it holds words, which the log does not keep. */
    public boolean isText() {
        return type == FieldType.TEXT;
    }

    /**
     * Reads one value, other than a text or a telling, from how it is written.
     *
     * @param text as written; a reference to a thing may be `kind:key` also where the bare key does
     * @param traject the traject that labels of happenings belong to
     * @throws Refused when it is no value of this field
     */
    public Object parse(String text, TrajectKey traject) {
        return switch (type) {
            case KEY, REF -> parseRef(text, traject);
            case CODE -> codesOf().parse(text);
            case MUNICIPALITY -> new Municipality(text);
            case SIZE -> Size.parse(text);
            case MEASURE -> Measure.parse(text);
            case AMOUNT -> Amount.parse(text);
            case BOOLEAN ->
                switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new Refused("schrijf true (ja) of false (nee)", "write true or false");
                };
            case PERIOD -> {
                try {
                    yield VagueDate.parse(text);
                } catch (DateRefused e) {
                    throw new Refused(e.position(), e.dutch(), e.english());
                }
            }
            case INDICATOR -> new IndicatorKey(text);
            case HAPPENING -> parseHappening(text, traject);
            case TEXT, TELLING -> throw new IllegalStateException(name + " is no single value");
        };
    }

    /** One value as it is written; the opposite of {@link #parse}. */
    public String print(Object value) {
        return switch (value) {
            case ThingKey key -> type == FieldType.REF ? key.ref() : key.value();
            case Code code -> code.value();
            case Municipality municipality -> municipality.key();
            case Size size -> size.text();
            case Measure measure -> measure.text();
            case Amount amount -> amount.text();
            case Boolean truth -> truth.toString();
            case VagueDate date -> date.edtf();
            case IndicatorKey indicator -> indicator.value();
            case HappeningId id -> id.toString();
            default -> throw new IllegalStateException(name + " is no single value");
        };
    }

    /** The list that a code field takes its values from. */
    public CodeList codesOf() {
        CodeList list = codes;
        if (list == null) {
            throw new IllegalStateException(name + " takes no code");
        }
        return list;
    }

    private ThingKey parseRef(String text, TrajectKey traject) {
        if (type == FieldType.REF && kinds.contains(ThingKind.TRAJECT) && text.equals("traject")) {
            return traject;
        }
        if (text.indexOf(':') < 0) {
            if (type == FieldType.KEY) {
                return kinds.getFirst().key(text);
            }
            throw new Refused(
                    "schrijf soort:sleutel, met als soort " + kindNames(), "write kind:key; kinds: " + kindNames());
        }
        ThingKey key = ThingKey.parse(text);
        if (key == null) {
            throw new Refused(
                    "dit is geen verwijzing: schrijf soort:sleutel, met als soort " + kindNames(),
                    "this is no reference: write kind:key; kinds: " + kindNames());
        }
        if (!kinds.contains(key.kind())) {
            throw new Refused("hier kan alleen staan: " + kindNames(), "only these can stand here: " + kindNames());
        }
        return key;
    }

    private static HappeningId parseHappening(String text, TrajectKey traject) {
        HappeningId id = HappeningId.parse(text);
        if (id != null) {
            return id;
        }
        if (!Slug.isSlug(text)) {
            throw new Refused(
                    "dit is geen UUID en geen label (kleine letters, cijfers en streepjes)",
                    "this is no UUID and no label (a-z, 0-9 and -)");
        }
        return HappeningId.ofLabel(traject, text);
    }

    private String kindNames() {
        return String.join(
                ", ",
                kinds.stream()
                        .map(k -> k == ThingKind.TRAJECT ? "traject" : k.code())
                        .toList());
    }
}
