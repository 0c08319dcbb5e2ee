package nl.netwerkspoor.query.pages.telling;

import java.util.EnumMap;
import java.util.Map;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.ThingKind;
import org.jspecify.annotations.Nullable;

/** By which happening a thing is introduced of which only the name is known: the first that asks for no more. */
final class Introductions {

    private static final Map<ThingKind, Kind> BY_NAME = new EnumMap<>(ThingKind.class);

    static {
        for (Kind kind : Catalogue.kinds()) {
            Field introduces = kind.introduces();
            if (introduces != null
                    && naming(kind) != null
                    && kind.fields().stream()
                            .allMatch(field -> !field.required() || field.introduces() || field.equals(naming(kind)))) {
                BY_NAME.putIfAbsent(introduces.kinds().getFirst(), kind);
            }
        }
        BY_NAME.remove(ThingKind.TRAJECT);
    }

    private Introductions() {}

    /** The kind of happening that introduces such a thing; null where more has to be known of it than its name. */
    static @Nullable Kind of(ThingKind kind) {
        return BY_NAME.get(kind);
    }

    /** The field that says what the thing is called; null where there is none. */
    static @Nullable Field naming(Kind kind) {
        return kind.place("name") >= 0 ? kind.field("name") : kind.place("alias") >= 0 ? kind.field("alias") : null;
    }
}
