package nl.netwerkspoor.query.lateentries;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import org.jspecify.annotations.Nullable;

/**
 * The view `late-entries`: per month of recording how many happenings were told, and how long after they happened
 * (section 9 of the domain); stories brought in apart. A happening counts in the month in which it was first told, by its
 * standing date.
 */
public final class LateEntries {

    private LateEntries() {}

    private static final class Month {
        private final Delays told = new Delays();
        private final Delays stories = new Delays();
    }

    /**
     * The months in order, of what has possibly happened by a day.
     *
     * @param facts those that stand
     * @param record all that was recorded
     * @param day days since 1970-01-01
     */
    public static Map<String, @Nullable Object> of(Facts facts, List<Recorded> record, long day) {
        Map<YearMonth, Month> months = new TreeMap<>();
        for (Recorded recorded : record) {
            Fact fact = facts.standing(recorded.id());
            if (fact != null && Event.by(fact, day).possibly()) {
                LocalDate entered = recorded.day();
                Month month = months.computeIfAbsent(YearMonth.from(entered), m -> new Month());
                (recorded.recording().via() == Via.STORY ? month.stories : month.told).add(fact, entered.toEpochDay());
            }
        }
        List<Object> items = new ArrayList<>();
        months.forEach((month, delays) -> {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("month", month.toString());
            item.putAll(delays.told.shown());
            item.put("stories", delays.stories.shown());
            items.add(item);
        });
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("items", items);
        return shown;
    }

    /** How many days lay between happening and recording, each from a least to a most. */
    private static final class Delays {
        private final List<Long> shortest = new ArrayList<>();
        private final List<Long> longest = new ArrayList<>();
        private final List<Long> positions = new ArrayList<>();

        void add(Fact fact, long entered) {
            DayRange delay = Event.span(fact).daysUntil(new Span(entered, entered));
            Long most = delay.max();
            shortest.add(delay.min());
            longest.add(most == null ? Fact.NEVER : most);
            positions.add(fact.position());
        }

        Map<String, @Nullable Object> shown() {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            shown.put("number", positions.size());
            shown.put("shortest", median(shortest));
            shown.put("longest", median(longest));
            shown.put("because", Because.of(positions));
            return shown;
        }

        /** Of an even number halfway the two in the middle; null where that is unbounded, and of nothing. */
        private static @Nullable Number median(List<Long> days) {
            if (days.isEmpty()) {
                return null;
            }
            long[] sorted = days.stream().mapToLong(Long::longValue).sorted().toArray();
            long low = sorted[(sorted.length - 1) / 2];
            long high = sorted[sorted.length / 2];
            if (high == Fact.NEVER) {
                return null;
            }
            long sum = low + high;
            return sum % 2 == 0 ? (Number) (sum / 2) : (Number) (sum / 2.0);
        }
    }
}
