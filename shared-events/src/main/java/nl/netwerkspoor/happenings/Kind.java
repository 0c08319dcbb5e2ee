package nl.netwerkspoor.happenings;

import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import org.jspecify.annotations.Nullable;

/** One line of the catalogue: a kind of happening with its fields, made from its record. */
public final class Kind {

    private final String what;
    private final int revision;
    private final String section;
    private final Class<? extends Happening> type;
    private final List<Field> fields;
    private final @Nullable Field introduces;
    private final List<Field> ends;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final MethodHandle constructor;

    Kind(
            String what,
            int revision,
            String section,
            Class<? extends Happening> type,
            List<Field> fields,
            MethodHandle constructor) {
        this.what = what;
        this.revision = revision;
        this.section = section;
        this.type = type;
        this.fields = List.copyOf(fields);
        this.introduces = fields.stream().filter(Field::introduces).findFirst().orElse(null);
        this.ends = fields.stream().filter(Field::ends).toList();
        this.constructor = constructor;
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
        }
    }

    /** The name, such as `table-formed`: also the logical name in the log. */
    public String what() {
        return what;
    }

    /** The revision of the stored fields, from 1. */
    public int revision() {
        return revision;
    }

    /** The code of the section of the domain it stands in, such as `tables`. */
    public String section() {
        return section;
    }

    /** Its record. */
    public Class<? extends Happening> type() {
        return type;
    }

    /** Its own fields, in the order of the domain. */
    public List<Field> fields() {
        return fields;
    }

    /** The place of a field in {@link #fields}, or -1 where there is none of that name. */
    public int place(String field) {
        return places.getOrDefault(field, -1);
    }

    /** The field of this name. */
    public Field field(String name) {
        return fields.get(place(name));
    }

    /** The field whose key the happening introduces, if it introduces a thing. */
    public @Nullable Field introduces() {
        return introduces;
    }

    /** The fields whose things the happening ends. */
    public List<Field> ends() {
        return ends;
    }

    /** The fields of which exactly one is given; empty where there are none such. */
    public List<Field> oneOf() {
        return type == PartnerJoinedTable.class || type == LeftTable.class
                ? List.of(field("participant"), field("organisation"))
                : List.of();
    }

    /** Whether it takes a `when`: all do but corrections and withdrawals. */
    public boolean dated() {
        return !RecordHappening.class.isAssignableFrom(type);
    }

    /** What its section is called in Dutch. */
    public String sectionLabel() {
        return Labels.get("section." + section).getFirst();
    }

    /** What it is called in Dutch. */
    public String label() {
        return Labels.get("kind." + what).getFirst();
    }

    /** One line of Dutch that shows when to use it. */
    public String example() {
        return Labels.get("kind." + what).get(1);
    }

    /** The Dutch sentence with `{field}` for values and `[…]` around parts that fall away where a value is not known. */
    public String sentence() {
        return Labels.get("kind." + what).get(2);
    }

    /** Everyday Dutch words by which it is searched for too, beside those above; none where no form tells it. */
    public String everydayWords() {
        List<String> labels = Labels.get("kind." + what);
        return labels.size() > 3 ? labels.get(3) : "";
    }

    /** What a field is called in Dutch. */
    public String labelOf(Field field) {
        return Labels.field(what, field.name());
    }

    /**
     * A happening of this kind.
     *
     * @param values one per field: null where not known, a list for lists
     */
    public Happening make(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && fields.get(i).list()) {
                values[i] = List.of();
            }
        }
        try {
            return (Happening) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalArgumentException("cannot make " + what, e);
        }
    }

    @Override
    public String toString() {
        return what;
    }
}
