package nl.netwerkspoor.happenings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/**
 * An example happening of each kind, made from the catalogue by the types of its fields: for the documentation, the
 * schemas' tests and the golden files. Equal on every call.
 */
public final class Sample {

    /** The traject that the examples are told in. */
    public static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");

    private static final Map<ThingKind, List<String>> KEYS = Map.ofEntries(
            Map.entry(ThingKind.ORGANISATION, List.of("iriszorg", "gemeente-ermelo", "buurtwerk", "sportclub")),
            Map.entry(ThingKind.PARTICIPANT, List.of("deelnemer-7", "clientgroep-1", "deelnemer-12")),
            Map.entry(ThingKind.TABLE, List.of("kerngroep", "stuurgroep", "herstelgroep")),
            Map.entry(ThingKind.PARTNERSHIP, List.of("samen-voor-sport", "winkel-samen", "tuin-samen")),
            Map.entry(ThingKind.INQUIRY, List.of("wensenronde", "buurtvragen", "gesprekken")),
            Map.entry(ThingKind.IDEA, List.of("voetballen-op-het-plein", "samen-koken", "eigen-winkel")),
            Map.entry(ThingKind.INITIATIVE, List.of("straatvoetbal", "kookgroep", "hardloopgroep")),
            Map.entry(ThingKind.ARRANGEMENT, List.of("sportinloop", "buurtkeuken", "sporthuis")),
            Map.entry(ThingKind.GOAL, List.of("meer-sport", "meedoen-in-de-buurt", "gezond-leven")),
            Map.entry(ThingKind.OBSTACLE, List.of("geen-ruimte", "te-weinig-tijd", "geen-vervoer")),
            Map.entry(ThingKind.QUESTION, List.of("wie-doet-wat", "wie-betaalt", "hoe-verder")));

    private static final Map<ThingKind, String> NAMES = Map.of(
            ThingKind.ORGANISATION, "IrisZorg",
            ThingKind.TABLE, "Kerngroep sport en bewegen",
            ThingKind.INQUIRY, "Wensenronde onder bezoekers",
            ThingKind.IDEA, "Voetballen op het plein",
            ThingKind.INITIATIVE, "Straatvoetbal",
            ThingKind.ARRANGEMENT, "Sportinloop",
            ThingKind.GOAL, "Meer mensen sporten",
            ThingKind.OBSTACLE, "Er is geen ruimte",
            ThingKind.QUESTION, "Wie doet wat?");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "Voorbeeldtraject"),
            Map.entry("desiredEffect", "Meer meedoen in de buurt."),
            Map.entry("alias", "Groep van de opvang"),
            Map.entry("reason", "Er was geen ruimte meer."),
            Map.entry("lesson", "Begin bij wie er zin in heeft."),
            Map.entry("purpose", "Samen een plek voor sport maken"),
            Map.entry("criterion", "Een indicatie is niet meer nodig."),
            Map.entry("requirement", "De aanbieder werkt met ervaringsdeskundigen."),
            Map.entry("unit", "bezoekers per week"),
            Map.entry("method", "Geteld bij de deur"),
            Map.entry("text", "Er kwamen meer mensen dan verwacht."));

    private static final Map<String, String> SIZES =
            Map.of("times", "12", "attendance", "~40", "respondents", "51..", "capacity", "20", "number", "2");

    private static final List<String> MUNICIPALITIES = List.of("ermelo", "putten");
    private static final List<String> HAPPENINGS = List.of("straatvoetbal-begint", "sportinloop-begint");

    private final Kind kind;
    private final boolean whole;
    private final Map<ThingKind, Integer> used = new EnumMap<>(ThingKind.class);
    private int happenings;

    private Sample(Kind kind, boolean whole) {
        this.kind = kind;
        this.whole = whole;
    }

    /** One with every field; of fields of which exactly one is given, the first. */
    public static Telling whole(Kind kind) {
        return new Sample(kind, true).telling();
    }

    /** One with the required fields and nothing else. */
    public static Telling required(Kind kind) {
        return new Sample(kind, false).telling();
    }

    /** A telling as it is sent: {@link Flat} with the words themselves. */
    public static Map<String, Object> sent(Telling telling) {
        Map<String, Object> sent = new LinkedHashMap<>();
        Flat.of(telling).forEach((name, value) -> sent.put(name, words(value)));
        return sent;
    }

    private static Object words(Object value) {
        return switch (value) {
            case Text.Typed typed -> typed.words();
            case BigDecimal number -> number;
            case List<?> list -> list.stream().map(Sample::words).toList();
            case Map<?, ?> map -> {
                Map<String, Object> sent = new LinkedHashMap<>();
                map.forEach((name, each) -> sent.put((String) name, words(each)));
                yield sent;
            }
            default -> value;
        };
    }

    private Telling telling() {
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            values[i] = given(field) ? value(field) : null;
        }
        return new Telling(
                kind.make(values),
                kind.dated() ? VagueDate.parse("2012-21") : null,
                whole && kind.dated() ? new Text.Typed("voorjaar 2012") : null,
                whole ? List.of(Place.parse("ermelo"), Place.parse("putten/centrum")) : List.of(),
                whole ? sources() : List.of(),
                whole ? new Text.Typed("Begon op het plein achter de opvang.") : null);
    }

    private boolean given(Field field) {
        return kind.oneOf().contains(field) ? field.equals(kind.oneOf().getFirst()) : whole || field.required();
    }

    private static List<Source> sources() {
        return List.of(
                new Source(
                        CodeList.SOURCE_KIND.parse("document"),
                        new Text.Typed("Jaarverslag 2013"),
                        new Text.Typed("p. 12"),
                        new Text.Typed("https://example.org/jaarverslag")),
                new Source(CodeList.SOURCE_KIND.parse("conversation"), null, null, null));
    }

    private Object value(Field field) {
        if (!field.list()) {
            return single(field, 0);
        }
        List<Object> values = new ArrayList<>();
        values.add(single(field, 0));
        if (whole) {
            values.add(single(field, 1));
        }
        return List.copyOf(values);
    }

    /** @param nth which element of a list, from 0 */
    private Object single(Field field, int nth) {
        return switch (field.type()) {
            case TEXT -> new Text.Typed(textOf(field));
            case KEY -> field.parse(key(field.kinds().getFirst()), TRAJECT);
            case REF -> {
                ThingKind of = field.kinds().get(nth % field.kinds().size());
                yield field.parse(of == ThingKind.TRAJECT ? "traject" : of.code() + ":" + key(of), TRAJECT);
            }
            case CODE -> field.parse(field.codesOf().codes().get(nth), TRAJECT);
            case MUNICIPALITY -> field.parse(MUNICIPALITIES.get(nth), TRAJECT);
            case SIZE -> field.parse(SIZES.getOrDefault(field.name(), "10..15"), TRAJECT);
            case MEASURE -> field.parse("3.5", TRAJECT);
            case AMOUNT -> field.parse("1500.50", TRAJECT);
            case BOOLEAN -> true;
            case PERIOD -> field.parse("2012/2014", TRAJECT);
            case INDICATOR -> field.parse("bezoekers", TRAJECT);
            case HAPPENING -> field.parse(HAPPENINGS.get(happenings++), TRAJECT);
            case TELLING ->
                new Sample(Catalogue.of(InitiativeHappening.InitiativeSpontaneouslyStarted.class), whole).telling();
        };
    }

    /** The next key of this kind, so that no field names what another names. */
    private String key(ThingKind of) {
        return KEYS.getOrDefault(of, List.of()).get(used.merge(of, 1, Integer::sum) - 1);
    }

    private String textOf(Field field) {
        Field introduced = kind.introduces();
        String name = field.name().equals("name") && introduced != null
                ? NAMES.get(introduced.kinds().getFirst())
                : null;
        if (name != null) {
            return name;
        }
        return switch (kind.what() + "." + field.name()) {
            case "activity-held.name" -> "Toernooi in de wijk";
            case "result-measured.name" -> "Bezoekers van de sportinloop";
            default -> {
                String words = WORDS.get(field.name());
                if (words == null) {
                    throw new IllegalStateException("no example words for " + field.name());
                }
                yield words;
            }
        };
    }
}
