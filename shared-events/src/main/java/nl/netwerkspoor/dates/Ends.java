package nl.netwerkspoor.dates;

import nl.netwerkspoor.dates.Form.Interval;
import nl.netwerkspoor.dates.Form.Value;
import nl.netwerkspoor.dates.Span.InMonth;
import nl.netwerkspoor.dates.Span.InSeason;

/** What a Dutch phrase comes down to: one value, which then is both start and end, or two. */
record Ends(Value start, Value end) {

    static Ends of(Span span) {
        return new Ends(new Value(span, Mark.NONE), new Value(span, Mark.NONE));
    }

    static Ends of(Span first, Span last) {
        return new Ends(new Value(first, Mark.NONE), new Value(last, Mark.NONE));
    }

    static Ends about(Span span) {
        return new Ends(new Value(span, Mark.APPROXIMATE), new Value(span, Mark.APPROXIMATE));
    }

    boolean isOne() {
        return start.equals(end);
    }

    Form form() {
        return isOne() ? start : new Interval(start, end);
    }

    /**
     * With marks. EDTF puts none on a season, which therefore becomes its months; about a season is from the month
     * before it to the month after it, both approximate (section 6 of the domain: about the summer of 2012 is
     * {@code 2012-05~/2012-09~}).
     */
    Ends marked(boolean approximate, boolean uncertain) {
        if (!approximate && !uncertain) {
            return this;
        }
        if (isOne() && start.span() instanceof InSeason season) {
            int margin = approximate ? 1 : 0;
            return of(
                            new InMonth(season.firstMonth().minusMonths(margin)),
                            new InMonth(season.lastMonth().plusMonths(margin)))
                    .marked(approximate, uncertain);
        }
        return new Ends(marked(start, approximate, uncertain), marked(end, approximate, uncertain));
    }

    private static Value marked(Value value, boolean approximate, boolean uncertain) {
        boolean widens = approximate || value.mark().widens();
        return new Value(
                value.span(),
                widens ? (uncertain ? Mark.BOTH : Mark.APPROXIMATE) : uncertain ? Mark.UNCERTAIN : Mark.NONE);
    }
}
