package nl.netwerkspoor.query.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Time from left to right, as a share of the width of a drawing.
 *
 * @param first the first day drawn
 * @param last the last day drawn
 */
record Axis(LocalDate first, LocalDate last) {

    private static final int MOST_TICKS = 9;

    /** A year on the axis, at a percentage of the width. */
    record Tick(int year, String at) {}

    /**
     * A range of days as drawn.
     *
     * @param from where it begins, as a percentage
     * @param to where it ends
     * @param width from begin to end
     * @param day whether it is one day
     * @param open whether its beginning is not bounded
     */
    record Range(String from, String to, String width, boolean day, boolean open) {}

    /** Wide enough for the bounded dates of facts, in whole years. */
    static Axis of(List<Fact> facts, LocalDate today) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Fact fact : facts) {
            if (fact.earliest() != Fact.ALWAYS) {
                first = Math.min(first, fact.earliest());
            } else if (fact.latest() != Fact.NEVER) {
                first = Math.min(first, fact.latest());
            }
            if (fact.latest() != Fact.NEVER) {
                last = Math.max(last, fact.latest());
            }
        }
        LocalDate from = first == Long.MAX_VALUE ? today : LocalDate.ofEpochDay(first);
        LocalDate to = last == Long.MIN_VALUE ? today : LocalDate.ofEpochDay(last);
        return of(from, to);
    }

    /** Whole years around two days. */
    static Axis of(LocalDate from, LocalDate to) {
        return new Axis(
                LocalDate.of(from.getYear(), 1, 1), LocalDate.of(Math.max(to.getYear(), from.getYear()), 12, 31));
    }

    /** The years to write beneath, few enough to read. */
    public List<Tick> ticks() {
        int years = last.getYear() - first.getYear() + 1;
        int step = 1;
        for (int each : new int[] {1, 2, 5, 10, 20, 50}) {
            step = each;
            if (years / each <= MOST_TICKS) {
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (year % step == 0 || years <= MOST_TICKS) {
                ticks.add(new Tick(year, percent(share(LocalDate.of(year, 1, 1)))));
            }
        }
        return ticks;
    }

    /** Where a day lies, from 0 to 1. */
    double share(LocalDate day) {
        double span = last.toEpochDay() - first.toEpochDay() + 1.0;
        return Math.clamp((day.toEpochDay() - first.toEpochDay()) / span, 0.0, 1.0);
    }

    /** A range of days; null is unbounded. */
    Range range(@Nullable String earliest, @Nullable String latest) {
        double from = earliest == null ? 0 : share(LocalDate.parse(earliest));
        double to = latest == null ? 1 : share(LocalDate.parse(latest).plusDays(1));
        return new Range(
                percent(from),
                percent(to),
                percent(Math.max(0, to - from)),
                earliest != null && earliest.equals(latest),
                earliest == null);
    }

    /** A share of the width, as SVG writes it. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
