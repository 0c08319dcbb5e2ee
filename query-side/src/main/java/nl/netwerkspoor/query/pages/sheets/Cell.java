package nl.netwerkspoor.query.pages.sheets;

import java.math.BigDecimal;

/** What stands in a cell. */
public sealed interface Cell {

    /** Words as typed; empty where there is nothing. */
    record Words(String text) implements Cell {}

    /** A number, without zeros behind that nobody typed. */
    record Figure(BigDecimal number) implements Cell {}

    /**
     * A number that is shown as a date.
     *
     * @param edtf the date, as precise as it is shown: a month where no day is
     * @param text the same in Dutch words
     */
    record Dated(String edtf, String text) implements Cell {}

    /** True or false. */
    record Truth(boolean yes) implements Cell {}

    /** A formula that does not work out. */
    record Fault() implements Cell {}

    /** A cell in which nothing stands. */
    static Cell blank() {
        return new Words("");
    }

    /** Whether there is nothing to see in it. */
    default boolean isBlank() {
        return this instanceof Words(String text) && text.isBlank();
    }
}
