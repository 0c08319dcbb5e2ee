package nl.netwerkspoor.query.everyway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.ThingKind;
import org.jspecify.annotations.Nullable;

/**
 * A small traject by chance: a few happenings of any kind, most of them about things of one kind, on vague dates that
 * overlap within a few days. What an introduction says of a thing is said again when it is introduced again, but for
 * what views give a certainty of its own: of the rest the last introduction counts, whatever the days.
 */
final class FewDays {

    static final LocalDate FIRST = LocalDate.parse("2012-05-01");
    static final int DAYS = 4;

    private static final int HAPPENINGS = 6;
    private static final List<Kind> KINDS = Catalogue.kinds().stream()
            .filter(kind -> kind.dated() && !kind.what().equals("traject-started"))
            .toList();
    private static final List<ThingKind> MUCH_TOLD_OF =
            List.of(ThingKind.ORGANISATION, ThingKind.TABLE, ThingKind.INITIATIVE, ThingKind.ARRANGEMENT);
    private static final Set<String> TOLD_ANEW = Set.of("lead", "hosts", "audiences", "organisations");

    /** Whose seat is a client's, or how many support: the last to say so counts, so only introductions do. */
    private static final String SIZE = "size";

    private record Thing(ThingKind kind, String key) {
        String ref() {
            return kind == ThingKind.TRAJECT ? "traject" : kind.code() + ":" + key;
        }
    }

    private final Random random;
    private final Tellings told = new Tellings("proef");
    private final ThingKind focus;
    private final List<Kind> few;
    private final Map<Thing, Kind> introductions = new HashMap<>();
    private final Map<Thing, Map<String, Object>> descriptions = new HashMap<>();
    private final Set<Thing> beingTold = new HashSet<>();

    private FewDays(long seed) {
        this.random = new Random(seed);
        this.focus = any(random.nextBoolean() ? List.of(ThingKind.values()) : MUCH_TOLD_OF);
        this.few = few();
    }

    /** The same for the same seed. */
    static Tellings told(long seed) {
        FewDays days = new FewDays(seed);
        days.told.tell("traject-started", "2010", "name", "Proef", "municipalities", "ermelo");
        for (int i = 0; i < HAPPENINGS; i++) {
            days.tell(days.kind());
        }
        return days.told;
    }

    /** Mostly one of the same few, so that they have to do with each other. */
    private Kind kind() {
        return any(random.nextInt(4) == 0 ? KINDS : few);
    }

    /** One about such a thing, those that tell of the same as that one does, and what begins or ends the thing. */
    private List<Kind> few() {
        if (focus == ThingKind.TRAJECT) {
            return KINDS.stream().filter(FewDays::isOfNoThing).toList();
        }
        List<Kind> about = KINDS.stream()
                .filter(kind -> kind.fields().stream()
                        .anyMatch(field -> !field.aside() && field.kinds().contains(focus)))
                .toList();
        Kind one = any(about);
        List<Kind> alike = KINDS.stream()
                .filter(kind -> one.fields().stream()
                                .filter(field -> !field.isText() && kind.place(field.name()) >= 0)
                                .count()
                        > 1)
                .toList();
        List<Kind> few = new ArrayList<>(alike);
        few.add(one);
        few.add(any(about));
        List<Kind> beginOrEnd = about.stream()
                .filter(kind -> introduces(kind, focus)
                        || kind.ends().stream().anyMatch(field -> field.kinds().contains(focus)))
                .toList();
        few.add(any(beginOrEnd.isEmpty() ? about : beginOrEnd));
        return few;
    }

    /** Marks, claims, results and what is told of the traject as a whole. */
    private static boolean isOfNoThing(Kind kind) {
        return kind.fields().stream()
                .allMatch(field -> field.aside() || field.kinds().isEmpty());
    }

    private void tell(Kind kind) {
        Field introduces = kind.introduces();
        if (introduces == null) {
            record(kind, when(), values(kind, Set.of()));
        } else {
            introduce(new Thing(introduces.kinds().getFirst(), key()), when());
        }
    }

    private void introduce(Thing thing, String when) {
        Kind kind = introductions.computeIfAbsent(thing, this::introduction);
        beingTold.add(thing);
        Map<String, Object> description = descriptions.get(thing);
        Map<String, Object> values = new LinkedHashMap<>(description == null ? values(kind, Set.of()) : description);
        descriptions.put(thing, values);
        if (description != null) {
            values.keySet().removeAll(TOLD_ANEW);
            values.putAll(values(kind, TOLD_ANEW));
        }
        for (Field field : kind.fields()) {
            if (field.introduces()) {
                values.put(field.name(), thing.key());
            }
        }
        beingTold.remove(thing);
        record(kind, when, values);
    }

    /** What joins forces with others did not branch off from any, so that growth goes round in no circle. */
    private Kind introduction(Thing thing) {
        return any(KINDS.stream()
                .filter(kind -> introduces(kind, thing.kind()))
                .filter(kind -> !kind.what().equals("initiative-branched-off")
                        || !thing.key().equals("a"))
                .toList());
    }

    private static boolean introduces(Kind kind, ThingKind thing) {
        Field introduces = kind.introduces();
        return introduces != null && introduces.kinds().contains(thing);
    }

    private void record(Kind kind, String when, Map<String, Object> values) {
        List<Object> fields = new ArrayList<>();
        values.forEach((name, value) -> fields.addAll(List.of(name, value)));
        if (random.nextInt(3) == 0 && !introduces(kind, ThingKind.INITIATIVE)) {
            fields.addAll(List.of("where", any(List.of("ermelo", "putten", "putten/dorp"))));
        }
        told.tell(kind.what(), when, fields.toArray());
    }

    /** Values of all fields, or of these only; those that need not be there are left out now and then. */
    private Map<String, Object> values(Kind kind, Set<String> only) {
        Map<String, Object> values = new LinkedHashMap<>();
        Field without = kind.oneOf().isEmpty() ? null : any(kind.oneOf());
        for (Field field : kind.fields()) {
            boolean asked = only.isEmpty() || only.contains(field.name());
            boolean oneOf = kind.oneOf().contains(field);
            if (!asked
                    || field.introduces()
                    || field.equals(without)
                    || kind.introduces() == null && field.name().equals(SIZE)
                    || !field.required() && !oneOf && isLeftOut(field)) {
                continue;
            }
            List<Object> list = new ArrayList<>();
            for (int n = field.list() ? 1 + random.nextInt(2) : 1; n > 0; n--) {
                Object value = value(kind, field);
                if (value != null && !list.contains(value)) {
                    list.add(value);
                }
            }
            if (!list.isEmpty()) {
                values.put(field.name(), field.list() ? list : list.getFirst());
            }
        }
        return values;
    }

    private boolean isLeftOut(Field field) {
        return switch (field.type()) {
            case PERIOD -> random.nextInt(4) > 0;
            case KEY, REF -> random.nextBoolean();
            default -> random.nextInt(4) == 0;
        };
    }

    private @Nullable Object value(Kind kind, Field field) {
        return switch (field.type()) {
            case KEY, REF -> reference(kind, field);
            case HAPPENING ->
                told.all()
                        .get(random.nextInt(Math.min(3, told.all().size())))
                        .id()
                        .toString();
            case TEXT -> "Woorden";
            case CODE ->
                random.nextInt(4) == 0
                        ? field.codesOf().codes().getLast()
                        : field.codesOf().codes().get(random.nextInt(2));
            case SIZE -> any(List.of("0", "1", "2..3", "6..", "~10"));
            case MEASURE -> any(List.of("3", "2.5"));
            case AMOUNT -> any(List.of("100", "2500.50"));
            case MUNICIPALITY -> any(List.of("ermelo", "putten"));
            case BOOLEAN -> random.nextBoolean();
            case PERIOD -> any(List.of("2011/..", "2011", "2012-05-02/2012-05-03", "2012-05-03/"));
            case INDICATOR -> any(List.of("bezoek", "opkomst"));
            case TELLING -> throw new IllegalStateException("no dated kind holds another");
        };
    }

    /** A thing that is introduced before, mostly long ago; null where there is none that need not come first. */
    private @Nullable String reference(Kind kind, Field field) {
        for (int attempt = 0; attempt < 10; attempt++) {
            ThingKind of = field.kinds().contains(focus) && random.nextInt(4) > 0 ? focus : any(field.kinds());
            Thing thing = new Thing(of, key(kind, field));
            if (beingTold.contains(thing)) {
                continue;
            }
            if (of != ThingKind.TRAJECT && !descriptions.containsKey(thing)) {
                introduce(thing, random.nextInt(6) == 0 ? when() : "2010");
            }
            return thing.ref();
        }
        return field.required() ? anythingElse(field) : null;
    }

    private String anythingElse(Field field) {
        Thing thing = new Thing(any(field.kinds()), "c");
        introduce(thing, "2010");
        return thing.ref();
    }

    /** Mostly the same; who joins tables as a client never does so as a partner; nothing joins or is part of itself. */
    private String key(Kind kind, Field field) {
        return switch (kind.what() + " " + field.name()) {
            case "client-joined-table participant",
                    "initiatives-joined-forces initiatives",
                    "organisation-became-part-of organisation" -> "a";
            case "partner-joined-table participant",
                    "initiatives-joined-forces into",
                    "organisation-became-part-of whole" -> "b";
            default -> key();
        };
    }

    private String key() {
        return random.nextInt(4) == 0 ? "b" : "a";
    }

    private String when() {
        int first = random.nextInt(DAYS);
        int last = first + random.nextInt(DAYS - first);
        LocalDate from = FIRST.plusDays(first);
        if (random.nextInt(10) == 0) {
            return "../" + from;
        }
        return first == last ? from.toString() : from + "/" + FIRST.plusDays(last);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
