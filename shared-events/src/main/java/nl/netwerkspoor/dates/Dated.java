package nl.netwerkspoor.dates;

import java.time.LocalDate;

/**
 * When something happened that was told on some day: the vague date, and the days on which it can have been. Nothing
 * happens after it was told (section 6 of the domain).
 *
 * @param date as it was told
 * @param bounds the first day and the last, at most the day on which it was told
 */
public record Dated(VagueDate date, Bounds bounds) {

    /**
     * What was told on a day; a date that lies wholly after that keeps its first day.
     *
     * @param date a `when`
     * @param told the day on which it was told
     */
    public static Dated told(VagueDate date, LocalDate told) {
        LocalDate earliest = date.bounds().earliest();
        LocalDate latest = date.bounds().latest();
        LocalDate last = latest == null || latest.isAfter(told) ? told : latest;
        return new Dated(date, new Bounds(earliest, earliest != null && earliest.isAfter(last) ? earliest : last));
    }
}
