package nl.netwerkspoor.dates;

import java.time.LocalDate;

/**
 * A date as well as it is known, in the EDTF subset of section 6 of the domain: {@code 2012}, {@code 2012-05~},
 * {@code 2012-21}, {@code 201X}, {@code 2010/2012}, {@code ../2010}. Two are equal when their EDTF text is: of the same
 * days, {@code 2012} and {@code 2012-XX} say different things.
 */
public final class VagueDate {

    private final String edtf;
    private final Form form;
    private final Bounds bounds;

    VagueDate(Form form) {
        this.edtf = form.edtf();
        this.form = form;
        this.bounds = form.bounds();
    }

    /** Takes whatever may stand in {@code period}: also what has no end. */
    public static VagueDate parse(String edtf) throws DateRefused {
        return new VagueDate(new EdtfReader(edtf).read());
    }

    /**
     * Takes whatever may stand in {@code when}, where a value means somewhere in it: not what has an open or unknown
     * end, which is refused at the place of that end.
     */
    public static VagueDate parseWhen(String edtf) throws DateRefused {
        VagueDate date = parse(edtf);
        if (!date.usableAsWhen()) {
            String start = edtf.substring(0, edtf.indexOf('/'));
            throw new DateRefused(
                    start.length() + 1,
                    "Een gebeurtenis kan geen open eind hebben. Begon het toen? Schrijf dan " + start + ".",
                    "A happening cannot have an open end. Did it begin then? Write " + start + ".");
        }
        return date;
    }

    /** @param day in the years 1900 to 2199 */
    public static VagueDate on(LocalDate day) throws DateRefused {
        return parse(day.toString());
    }

    /** The canonical text; there is only one way to write each vague date. */
    public String edtf() {
        return edtf;
    }

    Form form() {
        return form;
    }

    public Bounds bounds() {
        return bounds;
    }

    public boolean usableAsWhen() {
        return bounds.latest() != null;
    }

    /** See {@link Bounds#certainlyBefore}. */
    public boolean certainlyBefore(VagueDate other) {
        return bounds.certainlyBefore(other.bounds);
    }

    /** See {@link Bounds#certainlyNotBefore}. */
    public boolean certainlyNotBefore(VagueDate other) {
        return bounds.certainlyNotBefore(other.bounds);
    }

    /** See {@link Bounds#possiblyBefore}. */
    public boolean possiblyBefore(VagueDate other) {
        return bounds.possiblyBefore(other.bounds);
    }

    /** See {@link Bounds#daysUntil}. */
    public DayRange daysUntil(VagueDate other) {
        return bounds.daysUntil(other.bounds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VagueDate that && edtf.equals(that.edtf);
    }

    @Override
    public int hashCode() {
        return edtf.hashCode();
    }

    @Override
    public String toString() {
        return edtf;
    }
}
