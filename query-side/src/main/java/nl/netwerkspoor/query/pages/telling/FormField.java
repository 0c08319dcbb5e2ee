package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.List;

/**
 * A field as it stands on a form.
 *
 * @param name its name in the catalogue
 * @param label what it is called
 * @param control what it is filled in with
 * @param required whether it has to be filled in
 * @param list whether it takes several values
 * @param values what is filled in, as it is shown
 * @param options the codes that can be chosen, or what is offered while typing
 * @param open whether a code of one's own can be given as well
 * @param aboutPeople whether a reader could write somebody's name in it
 * @param length the most characters of a text
 * @param troubles what is wrong with it
 */
record FormField(
        String name,
        String label,
        Control control,
        boolean required,
        boolean list,
        List<String> values,
        List<Option> options,
        boolean open,
        boolean aboutPeople,
        int length,
        List<Trouble> troubles) {

    /** What a field is filled in with. */
    enum Control {
        WORDS,
        LONG_WORDS,
        THING,
        CODE,
        PLACE,
        SIZE,
        AMOUNT,
        YES_NO,
        PERIOD,
        HAPPENING
    }

    /**
     * A value that can be chosen.
     *
     * @param value as it is sent
     * @param label what it is called
     */
    record Option(String value, String label) {}

    /** The one value; empty where there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The values and a place for one more. */
    public List<String> rows() {
        if (!list && !values.isEmpty()) {
            return values.subList(0, 1);
        }
        List<String> rows = new ArrayList<>(values);
        rows.add("");
        return rows;
    }

    /** A code of one's own among the values, without `other:`. */
    public String own() {
        return values.stream()
                .filter(value -> value.startsWith("other:"))
                .findFirst()
                .map(value -> value.substring("other:".length()).replace('-', ' '))
                .orElse("");
    }

    /** Whether an option is chosen. */
    public boolean chosen(Option option) {
        return values.contains(option.value())
                || option.value().equals("other") && values.stream().anyMatch(value -> value.startsWith("other:"));
    }

    /** Whether it was filled in, or is wrong: then it is not folded away. */
    public boolean shown() {
        return !values.isEmpty() || !troubles.isEmpty();
    }
}
