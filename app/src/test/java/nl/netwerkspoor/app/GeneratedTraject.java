package nl.netwerkspoor.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.ThingKind;

/** Tells happenings of every kind by chance, about few things in few years, so that they meet; corrects and withdraws some. */
final class GeneratedTraject {

    private static final List<Kind> DATED =
            Catalogue.kinds().stream().filter(Kind::dated).toList();
    private static final List<Kind> BEGINNINGS =
            DATED.stream().filter(kind -> kind.introduces() != null).toList();

    /** They name a participant or an organisation, never both. */
    private static final Set<String> ONE_OF_TWO = Set.of("partner-joined-table", "left-table");

    private final Random random;
    private final String traject;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();
    private final List<Map<String, Object>> originals = new ArrayList<>();

    /** One that is told the same way each time by this seed, which a test that uses it has to print. */
    GeneratedTraject(String traject, long seed) {
        this.traject = traject;
        this.random = new Random(seed);
    }

    /** Records this many, trying others where one is refused; the answers of the refused have to be 422. */
    void record(Product product, int wanted) {
        product.recorded(traject, "what", "traject-started", "when", "2009", "name", "Verhaal");
        int recorded = 1;
        while (recorded < wanted) {
            Map<String, Object> told = next(recorded);
            Product.Answer answer = product.record(traject, told);
            if (answer.status() == 201) {
                recorded++;
                remember(told);
            } else if (answer.status() != 422) {
                throw new AssertionError(told + " was answered " + answer);
            }
        }
    }

    private Map<String, Object> next(int recorded) {
        int dice = random.nextInt(100);
        if (originals.size() > 10 && dice < 8) {
            return Product.fields(
                    "what",
                    "happening-withdrawn",
                    "withdraws",
                    Objects.requireNonNull(any(originals).get("happening")),
                    "reason",
                    words());
        }
        if (originals.size() > 10 && dice < 25) {
            Map<String, Object> original = any(originals);
            Kind kind = kind(String.valueOf(original.get("what")));
            Map<String, Object> replacement = telling(kind);
            Field introduces = kind.introduces();
            if (introduces != null && original.get(introduces.name()) != null) {
                replacement.put(introduces.name(), original.get(introduces.name()));
            }
            return Product.fields(
                    "what",
                    "happening-corrected",
                    "corrects",
                    Objects.requireNonNull(original.get("happening")),
                    "replacement",
                    replacement);
        }
        Map<String, Object> told = telling(any(recorded < 40 || random.nextInt(4) == 0 ? BEGINNINGS : DATED));
        told.put("happening", new UUID(random.nextLong(), random.nextLong()).toString());
        return told;
    }

    private void remember(Map<String, Object> told) {
        if (!told.containsKey("happening")) {
            return;
        }
        originals.add(told);
        Field introduces = kind(String.valueOf(told.get("what"))).introduces();
        if (introduces != null) {
            keys.computeIfAbsent(introduces.kinds().getFirst().code(), kind -> new ArrayList<>())
                    .add(String.valueOf(told.get(introduces.name())).replaceFirst(".*:", ""));
        }
    }

    private Map<String, Object> telling(Kind kind) {
        Map<String, Object> told = Product.fields("what", kind.what(), "when", when());
        for (Field field : kind.fields()) {
            if (field.list()) {
                List<Object> list = new ArrayList<>();
                for (int n = random.nextInt(3) + (field.required() ? 1 : 0); n > 0; n--) {
                    Object value = value(field);
                    if (!list.contains(value)) {
                        list.add(value);
                    }
                }
                if (!list.isEmpty()) {
                    told.put(field.name(), list);
                }
            } else if (field.required() || random.nextInt(3) > 0) {
                told.put(field.name(), value(field));
            }
        }
        if (ONE_OF_TWO.contains(kind.what())) {
            told.remove("participant");
            told.remove("organisation");
            Field who = kind.field(any(List.of("participant", "organisation")));
            told.put(who.name(), value(who));
        }
        if (random.nextInt(4) == 0) {
            told.put("note", words());
        }
        if (random.nextInt(3) == 0) {
            told.put("where", any(List.of("ermelo", "putten", "utrecht/overvecht")));
        }
        return told;
    }

    private Object value(Field field) {
        return switch (field.type()) {
            case KEY, REF -> {
                ThingKind kind = any(field.kinds());
                List<String> known = keys.getOrDefault(kind.code(), List.of());
                String key = field.introduces() || known.isEmpty()
                        ? any(List.of("aap", "noot", "mies", "wim", "zus", "jet"))
                        : any(known);
                yield kind == ThingKind.TRAJECT ? "traject" : kind.code() + ":" + key;
            }
            case HAPPENING ->
                originals.isEmpty()
                        ? new UUID(0, 0).toString()
                        : String.valueOf(any(originals).get("happening"));
            case TEXT -> words();
            case CODE -> any(field.codesOf().codes());
            case SIZE -> any(List.of("0", "1", "3", "2..", "10..15", "~40"));
            case MEASURE -> any(List.of("3", "2.5", "10..15"));
            case AMOUNT -> any(List.of("100", "2500.50"));
            case MUNICIPALITY -> any(List.of("ermelo", "putten", "utrecht"));
            case BOOLEAN -> random.nextBoolean();
            case PERIOD -> any(List.of("2012/2014", "2013/..", "2014"));
            case INDICATOR -> any(List.of("bezoek", "opkomst"));
            case TELLING -> throw new IllegalStateException("no dated kind holds another");
        };
    }

    private String when() {
        int year = 2010 + random.nextInt(8);
        return switch (random.nextInt(8)) {
            case 0 -> year + "~";
            case 1 -> year + "-0" + (1 + random.nextInt(9));
            case 2 -> year + "-05-1" + random.nextInt(3);
            case 3 -> year + "/" + (year + random.nextInt(3));
            case 4 -> "../" + year;
            case 5 -> year + "-21";
            default -> String.valueOf(year);
        };
    }

    private String words() {
        return any(List.of("Wandelen", "Samen eten", "De oude loods", "Een praatje")) + " " + random.nextInt(1000);
    }

    private static Kind kind(String what) {
        return Catalogue.kinds().stream()
                .filter(kind -> kind.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
