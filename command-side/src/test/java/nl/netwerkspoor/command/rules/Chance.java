package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.RecordHappening;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import org.jspecify.annotations.Nullable;

/** Tells happenings of every kind by chance, about few things in few years, so that they meet. */
final class Chance {

    private static final List<Kind> KINDS =
            Catalogue.kinds().stream().filter(Kind::dated).toList();

    private static final List<Kind> COMMON = KINDS.stream()
            .filter(kind -> kind.introduces() != null
                    || kind.fields().stream().anyMatch(Field::ends)
                    || List.of(
                                    "client-joined-table",
                                    "partner-joined-table",
                                    "left-table",
                                    "supporter-joined",
                                    "supporter-left",
                                    "initiative-ended",
                                    "initiative-revived",
                                    "initiatives-joined-forces",
                                    "organisation-joined-partnership",
                                    "organisation-became-part-of",
                                    "provider-adopted-practice",
                                    "provider-dropped-practice",
                                    "influence-claimed")
                            .contains(kind.what()))
            .toList();

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** The next line after these. */
    Telling next(List<Recorded> recorded) {
        int dice = random.nextInt(100);
        if (recorded.size() > 5 && dice < 12) {
            return Story.undated(new HappeningWithdrawn(original(recorded).id(), null));
        }
        if (recorded.size() > 5 && dice < 32) {
            return correction(original(recorded), recorded);
        }
        return telling(any(random.nextInt(3) > 0 ? COMMON : KINDS), recorded);
    }

    HappeningId id() {
        return new HappeningId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** Mostly an original, as most are. */
    private Recorded original(List<Recorded> recorded) {
        Recorded of = any(recorded);
        for (int i = 0; i < 3 && of.happening() instanceof RecordHappening; i++) {
            of = any(recorded);
        }
        return of;
    }

    private Telling correction(Recorded of, List<Recorded> recorded) {
        Happening old = of.happening();
        boolean other = old instanceof RecordHappening || random.nextInt(30) == 0;
        Kind kind = other ? any(KINDS) : Catalogue.of(old);
        Telling telling = telling(kind, recorded);
        Field introduces = kind.introduces();
        if (other || random.nextInt(20) == 0) {
            return Story.undated(new HappeningCorrected(of.id(), telling, null, null));
        }
        @Nullable Object[] values = new Object[kind.fields().size()];
        boolean dateOnly = random.nextBoolean();
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            boolean keep = dateOnly || field.equals(introduces) || random.nextBoolean();
            values[i] = field.in(keep ? old : telling.happening());
        }
        VagueDate when = of.telling().when();
        return Story.undated(new HappeningCorrected(
                of.id(),
                new Telling(
                        kind.make(values),
                        dateOnly || when == null ? telling.when() : when,
                        null,
                        List.of(),
                        List.of(),
                        null),
                null,
                null));
    }

    private Telling telling(Kind kind, List<Recorded> recorded) {
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            if (field.list()) {
                List<Object> list = new ArrayList<>();
                for (int n = random.nextInt(3) + (field.required() ? 1 : 0); n > 0; n--) {
                    list.add(value(field, recorded));
                }
                values[i] = list;
            } else if (field.required() || random.nextInt(3) > 0 && field.type() != FieldType.PERIOD) {
                values[i] = value(field, recorded);
            }
        }
        return new Telling(kind.make(values), when(), null, List.of(), List.of(), null);
    }

    private Object value(Field field, List<Recorded> recorded) {
        return switch (field.type()) {
            case KEY, REF -> {
                List<ThingKey> known = recorded.stream()
                        .map(each -> RecordSoFar.introduced(Story.TRAJECT, each.happening()))
                        .filter(thing -> thing != null && field.kinds().contains(thing.kind()))
                        .toList();
                ThingKind kind = any(field.kinds());
                yield !field.introduces() && !known.isEmpty() && random.nextInt(20) > 0
                        ? any(known)
                        : kind == ThingKind.TRAJECT ? Story.TRAJECT : kind.key(any(List.of("a", "b", "c", "d", "e")));
            }
            case HAPPENING -> any(recorded).id();
            case TEXT -> new Text.Erased();
            case CODE -> {
                List<String> codes = new ArrayList<>(field.codesOf().codes());
                yield field.codesOf()
                        .parse(
                                field.codesOf().open() && random.nextInt(4) == 0
                                        ? "other"
                                        : codes.get(random.nextInt(2)));
            }
            case SIZE -> field.parse(any(List.of("0", "1", "3", "2..")), Story.TRAJECT);
            case MEASURE, AMOUNT -> field.parse("3", Story.TRAJECT);
            case MUNICIPALITY -> field.parse(any(List.of("ermelo", "putten")), Story.TRAJECT);
            case BOOLEAN -> random.nextBoolean();
            case PERIOD -> Story.date("2012/2014");
            case INDICATOR -> field.parse("n", Story.TRAJECT);
            case TELLING -> throw new IllegalStateException("no dated kind holds another");
        };
    }

    private VagueDate when() {
        int year = 2010 + random.nextInt(8);
        return Story.date(
                switch (random.nextInt(8)) {
                    case 0 -> year + "~";
                    case 1 -> year + "-0" + (1 + random.nextInt(9));
                    case 2 -> year + "-05-1" + random.nextInt(3);
                    case 3 -> year + "/" + (year + random.nextInt(3));
                    case 4 -> "../" + year;
                    case 5 -> random.nextInt(20) == 0 ? "2031" : year + "-21";
                    default -> "" + year;
                });
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
