package nl.netwerkspoor.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a vague date was put: as one value, or as an interval of which one end may be missing. */
sealed interface Form {

    String edtf();

    Bounds bounds();

    /** An end of an interval. */
    sealed interface Edge {
        String edtf();
    }

    /** {@code ..}: there is no end. */
    record Open() implements Edge {
        @Override
        public String edtf() {
            return "..";
        }
    }

    /** Nothing: there may be an end, which nobody knows. */
    record Unknown() implements Edge {
        @Override
        public String edtf() {
            return "";
        }
    }

    record Value(Span span, Mark mark) implements Edge, Form {
        LocalDate earliest() {
            return mark.widens() ? span.widenedFirst() : span.first();
        }

        LocalDate latest() {
            return mark.widens() ? span.widenedLast() : span.last();
        }

        @Override
        public String edtf() {
            return span.edtf() + mark.text;
        }

        @Override
        public Bounds bounds() {
            return new Bounds(earliest(), latest());
        }
    }

    record Interval(Edge start, Edge end) implements Form {
        /** Margins are left out of account. */
        boolean endsBeforeStart() {
            return start instanceof Value from
                    && end instanceof Value to
                    && to.span().last().isBefore(from.span().first());
        }

        @Override
        public String edtf() {
            return start.edtf() + "/" + end.edtf();
        }

        @Override
        public Bounds bounds() {
            return new Bounds(
                    start instanceof Value value ? value.earliest() : (@Nullable LocalDate) null,
                    end instanceof Value value ? value.latest() : (@Nullable LocalDate) null);
        }
    }
}
