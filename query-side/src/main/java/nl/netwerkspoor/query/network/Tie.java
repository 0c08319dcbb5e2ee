package nl.netwerkspoor.query.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * What binds two things on a day.
 *
 * @param kind `seat`, `support`, `host`, `partnership`, `funding`, `started`, `employs` or `part-of`
 * @param from who sits, supports, hosts, pays, started, employs or is a part
 * @param to what it is done to
 * @param by what more there is to say: the contribution, source or partnership; null for nothing
 * @param certainty certain or possible
 * @param since the happening that began it
 * @param until the happening that possibly ended it; null for none
 * @param because the positions of the happenings that make it so
 */
record Tie(
        String kind,
        ThingKey from,
        ThingKey to,
        @Nullable Object by,
        Certainty certainty,
        @Nullable Fact since,
        @Nullable Fact until,
        List<Long> because) {

    static Tie of(String kind, ThingKey from, ThingKey to, @Nullable Object by, Episode.State state) {
        return new Tie(kind, from, to, by, state.certainty(), state.since(), state.until(), state.because());
    }

    static Tie of(String kind, ThingKey from, ThingKey to, Value.State<?> state) {
        return new Tie(kind, from, to, null, state.certainty(), state.since(), state.until(), state.because());
    }

    /** How sure it has to be that one of the two is there, for a tie of this kind: money and partners come before, too. */
    static Certainty there(Facts facts, String kind, ThingKey one, long day) {
        return kind.equals("funding") || kind.equals("partnership")
                ? Things.presence(facts, one).at(day).certainty()
                : Things.stillThere(facts, one, day);
    }

    /** The same, no surer than that one of the two is there. */
    Tie whileThere(Facts facts, ThingKey one, long day) {
        Certainty there = there(facts, kind, one, day);
        if (there.certainly()) {
            return this;
        }
        Episode.State state = Things.presence(facts, one).at(day);
        return new Tie(
                kind,
                from,
                to,
                by,
                certainty.and(there),
                since,
                until == null ? state.until() : until,
                Stream.concat(because.stream(), state.because().stream()).toList());
    }

    Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("kind", kind);
        shown.put("from", from);
        shown.put("to", to);
        shown.put("by", by);
        shown.put("certainty", certainty);
        shown.put("since", since == null ? null : since.dated());
        shown.put("until", until == null ? null : until.dated());
        shown.put("because", Because.of(because));
        return shown;
    }
}
