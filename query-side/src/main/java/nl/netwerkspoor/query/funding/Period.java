package nl.netwerkspoor.query.funding;

import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;

/**
 * A `period`: from … to …, its first and its last day included. An exact start or end says the day itself (`2012/2014`
 * runs from 1 January 2012 to 31 December 2014); an approximate one lies somewhere in its bounds. An open end goes on;
 * of an open or unknown start, and of an unknown end, any day may be it.
 *
 * @param start where its first day lies
 * @param end where its last day lies
 */
record Period(Span start, Span end) {

    static Period of(VagueDate period) {
        String[] parts = period.edtf().split("/", 2);
        String from = parts[0];
        String to = parts[parts.length - 1];
        long first = earliest(period);
        long last = latest(period);
        boolean startGiven = given(from);
        boolean endGiven = given(to);
        Span start = !startGiven
                ? new Span(Fact.ALWAYS, last)
                : new Span(first, approximate(from) ? latest(VagueDate.parse(from)) : first);
        Span end = endGiven
                ? new Span(approximate(to) ? earliest(VagueDate.parse(to)) : last, last)
                : new Span(to.equals("..") ? Fact.NEVER : start.earliest(), Fact.NEVER);
        return new Period(start, end);
    }

    /** Whether its last day has not passed before a day. */
    Certainty lastsTill(long day) {
        if (day <= end.earliest()) {
            return Certainty.CERTAIN;
        }
        return day <= end.latest() ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    private static boolean given(String part) {
        return !part.isEmpty() && !part.equals("..");
    }

    private static boolean approximate(String part) {
        return part.endsWith("~") || part.endsWith("%");
    }

    private static long earliest(VagueDate date) {
        var day = date.bounds().earliest();
        return day == null ? Fact.ALWAYS : day.toEpochDay();
    }

    private static long latest(VagueDate date) {
        var day = date.bounds().latest();
        return day == null ? Fact.NEVER : day.toEpochDay();
    }
}
