package nl.netwerkspoor.query.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Flat;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/** The happenings of a traject that have possibly happened by a day, filtered and in order, page by page. */
public final class Timeline {

    private Timeline() {}

    /** The order of the items. */
    public enum Order {
        /** Of `when`: earliest, latest, position; the unbounded first. */
        WHEN,
        /** Of position. */
        RECORD
    }

    /**
     * What to show. Of each filter with several values one is enough; an empty one lets all through.
     *
     * @param things things that a happening names, through `about` too
     * @param whats kinds of happening
     * @param places where: a municipality matches its neighbourhoods
     * @param sources kinds of source
     * @param words which texts hold the words searched for; null for no search
     * @param at the day, counted from 1970-01-01
     */
    public record Filter(
            List<ThingKey> things,
            List<String> whats,
            List<Place> places,
            List<String> sources,
            @Nullable Predicate<Text> words,
            long at) {

        boolean takes(Fact fact) {
            return Event.by(fact, at).possibly()
                    && (things.isEmpty() || fact.named().stream().anyMatch(things::contains))
                    && (whats.isEmpty()
                            || whats.contains(Catalogue.of(fact.happening()).what()))
                    && (places.isEmpty()
                            || fact.telling().where().stream()
                                    .anyMatch(there -> places.stream().anyMatch(asked -> lies(there, asked))))
                    && (sources.isEmpty()
                            || fact.telling().sources().stream()
                                    .anyMatch(source ->
                                            sources.contains(source.kind().value())))
                    && (words == null
                            || Lines.texts(Flat.of(fact.telling())).values().stream()
                                    .anyMatch(words));
        }

        private static boolean lies(Place there, Place asked) {
            return asked.neighbourhood() == null
                    ? there.municipality().equals(asked.municipality())
                    : there.equals(asked);
        }
    }

    /**
     * Part of the timeline.
     *
     * @param items lines in their standing version, with `dated` and `sentence`
     * @param next where the next page begins; null on the last
     */
    public record Page(
            List<Map<String, @Nullable Object>> items,
            @Nullable String next) {}

    /**
     * A page of the timeline.
     *
     * @param cursor {@code next} of the page before; null for the first
     * @param limit the most items, at least 1
     * @throws Refused when the cursor is none of this order
     */
    public static Page of(TrajectRecord record, Filter filter, Order order, @Nullable String cursor, int limit) {
        Comparator<Spot> comparator = order == Order.WHEN ? Spot.BY_WHEN : Spot.BY_POSITION;
        Spot after = cursor == null ? null : Spot.parse(cursor);
        List<Fact> ordered =
                order == Order.WHEN ? record.byWhen() : record.facts().all();
        List<Fact> found = ordered.stream()
                .filter(fact -> after == null || comparator.compare(Spot.of(fact), after) > 0)
                .filter(filter::takes)
                .limit(limit + 1L)
                .toList();
        List<Fact> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown.stream().map(record::item).toList(),
                found.size() > shown.size() ? Spot.of(shown.getLast()).cursor() : null);
    }

    /** A place in the order: it stays where it is also when the happening there is corrected or withdrawn. */
    private record Spot(long earliest, long latest, long position) {

        static final Comparator<Spot> BY_POSITION = Comparator.comparingLong(Spot::position);
        static final Comparator<Spot> BY_WHEN = Comparator.comparingLong(Spot::earliest)
                .thenComparingLong(Spot::latest)
                .thenComparingLong(Spot::position);

        private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,19})_(-?[0-9]{1,19})_([0-9]{1,18})");

        static Spot of(Fact fact) {
            return new Spot(fact.earliest(), fact.latest(), fact.position());
        }

        static Spot parse(String cursor) {
            Matcher matcher = FORM.matcher(cursor);
            if (matcher.matches()) {
                try {
                    return new Spot(
                            Long.parseLong(matcher.group(1)),
                            Long.parseLong(matcher.group(2)),
                            Long.parseLong(matcher.group(3)));
                } catch (NumberFormatException e) {
                    throw refused();
                }
            }
            throw refused();
        }

        String cursor() {
            return earliest + "_" + latest + "_" + position;
        }

        private static Refused refused() {
            return new Refused("dit is geen cursor van deze lijst", "this is no cursor of this list");
        }
    }
}
