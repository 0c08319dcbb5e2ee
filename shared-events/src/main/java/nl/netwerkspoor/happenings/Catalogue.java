package nl.netwerkspoor.happenings;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/** Every kind of happening, made from the sealed records, so that a record is all there is to add. */
public final class Catalogue {

    private static final int TEXT_LENGTH = 200;

    private static final Map<String, Kind> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Kind> BY_TYPE = new HashMap<>();

    static {
        for (Class<?> section : Happening.class.getPermittedSubclasses()) {
            for (Class<?> type : section.getPermittedSubclasses()) {
                Kind kind = kindOf(section, type.asSubclass(Happening.class));
                BY_NAME.put(kind.what(), kind);
                BY_TYPE.put(type, kind);
            }
        }
    }

    private Catalogue() {}

    /** All kinds, in the order of the domain. */
    public static List<Kind> kinds() {
        return List.copyOf(BY_NAME.values());
    }

    /** The kind of this name, or null where there is none. */
    public static @Nullable Kind named(String what) {
        return BY_NAME.get(what);
    }

    /** The kind of a happening. */
    public static Kind of(Happening happening) {
        return of(happening.getClass());
    }

    /** The kind of a record. */
    public static Kind of(Class<? extends Happening> type) {
        Kind kind = BY_TYPE.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type + " is no happening");
        }
        return kind;
    }

    private static Kind kindOf(Class<?> section, Class<? extends Happening> type) {
        What what = type.getAnnotation(What.class);
        if (what == null) {
            throw new IllegalStateException(type + " has no name");
        }
        RecordComponent[] components = type.getRecordComponents();
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            fields.add(fieldOf(component));
        }
        try {
            MethodHandle constructor = MethodHandles.lookup()
                    .findConstructor(
                            type,
                            MethodType.methodType(
                                    void.class,
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new)))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Happening.class, Object[].class));
            return new Kind(what.value(), what.revision(), sectionCode(section), type, fields, constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sectionCode(Class<?> section) {
        String name = section.getSimpleName();
        return name.substring(0, name.length() - "Happening".length()).toLowerCase(java.util.Locale.ROOT);
    }

    private static Field fieldOf(RecordComponent component) {
        boolean list = component.getType() == List.class;
        Class<?> type = list
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        Of of = component.getAnnotation(Of.class);
        In in = component.getAnnotation(In.class);
        Length length = component.getAnnotation(Length.class);
        boolean required = list
                ? component.isAnnotationPresent(Some.class)
                : !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        try {
            return new Field(
                    component.getName(),
                    typeOf(type),
                    required,
                    list,
                    kindsOf(type, of),
                    in == null ? null : in.value(),
                    length == null ? TEXT_LENGTH : length.value(),
                    component.isAnnotationPresent(Aside.class),
                    component.isAnnotationPresent(Introduces.class),
                    component.isAnnotationPresent(Ends.class),
                    MethodHandles.lookup()
                            .unreflect(component.getAccessor())
                            .asType(MethodType.methodType(Object.class, Happening.class)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ThingKind> kindsOf(Class<?> type, @Nullable Of of) {
        if (type == ThingKey.class) {
            return of != null
                    ? List.of(of.value())
                    : Arrays.stream(ThingKind.values())
                            .filter(k -> k != ThingKind.TRAJECT)
                            .toList();
        }
        return Arrays.stream(ThingKind.values())
                .filter(k -> k.keyType() == type)
                .toList();
    }

    private static FieldType typeOf(Class<?> type) {
        if (type == ThingKey.class) {
            return FieldType.REF;
        }
        if (ThingKey.class.isAssignableFrom(type)) {
            return FieldType.KEY;
        }
        Map<Class<?>, FieldType> types = Map.ofEntries(
                Map.entry(Text.class, FieldType.TEXT),
                Map.entry(Code.class, FieldType.CODE),
                Map.entry(Municipality.class, FieldType.MUNICIPALITY),
                Map.entry(Size.class, FieldType.SIZE),
                Map.entry(Measure.class, FieldType.MEASURE),
                Map.entry(Amount.class, FieldType.AMOUNT),
                Map.entry(Boolean.class, FieldType.BOOLEAN),
                Map.entry(VagueDate.class, FieldType.PERIOD),
                Map.entry(IndicatorKey.class, FieldType.INDICATOR),
                Map.entry(HappeningId.class, FieldType.HAPPENING),
                Map.entry(Telling.class, FieldType.TELLING));
        FieldType found = types.get(type);
        if (found == null) {
            throw new IllegalStateException(type + " is no type of field");
        }
        return found;
    }
}
