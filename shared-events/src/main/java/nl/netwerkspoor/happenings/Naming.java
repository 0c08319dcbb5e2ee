package nl.netwerkspoor.happenings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which things and happenings a happening names, read off its fields by the catalogue. */
public final class Naming {

    private Naming() {}

    /** Every thing that its fields name, `about` included; of a correction those of the replacement. */
    public static Set<ThingKey> named(Happening happening) {
        Set<ThingKey> named = new LinkedHashSet<>();
        each(happening, (field, value) -> {
            if (value instanceof ThingKey key) {
                named.add(key);
            } else if (value instanceof Telling telling) {
                named.addAll(named(telling.happening()));
            }
        });
        return named;
    }

    /** Every thing that it names, where what is told in the section Traject names the traject itself. */
    public static Set<ThingKey> named(TrajectKey traject, Happening happening) {
        Set<ThingKey> named = named(happening);
        Happening told = happening instanceof RecordHappening.HappeningCorrected correction
                ? correction.replacement().happening()
                : happening;
        if (told instanceof TrajectHappening) {
            named.add(traject);
        }
        return named;
    }

    /**
     * Every thing that it touches: that its fields name, except through `about`, marks, claims, corrections and
     * withdrawals (section 9).
     */
    public static Set<ThingKey> touched(Happening happening) {
        Set<ThingKey> touched = new LinkedHashSet<>();
        if (happening instanceof RecordHappening) {
            return touched;
        }
        each(happening, (field, value) -> {
            if (value instanceof ThingKey key && !field.aside()) {
                touched.add(key);
            }
        });
        return touched;
    }

    /** The happenings that its fields point at. */
    public static List<HappeningId> pointsAt(Happening happening) {
        List<HappeningId> ids = new ArrayList<>();
        each(happening, (field, value) -> {
            if (value instanceof HappeningId id) {
                ids.add(id);
            } else if (value instanceof Telling telling) {
                ids.addAll(pointsAt(telling.happening()));
            }
        });
        return ids;
    }

    /** Calls with each value that is known of each field, the elements of lists one by one. */
    public static void each(Happening happening, BiConsumer<Field, Object> consumer) {
        for (Field field : Catalogue.of(happening).fields()) {
            Object value = field.in(happening);
            if (value instanceof List<?> values) {
                values.forEach(element -> consumer.accept(field, element));
            } else if (value != null) {
                consumer.accept(field, value);
            }
        }
    }
}
