package nl.netwerkspoor.query.progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableHappening.TableMet;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The view `progress`: the figures on two days, and what happened in between. */
public final class Progress {

    private Progress() {}

    /**
     * What a traject came to between two days.
     *
     * @param since the figures of the end of this day, and what happened after it; days since 1970-01-01
     * @param day the figures of the end of this day, and what happened by then
     */
    public static Map<String, @Nullable Object> between(Facts facts, long since, long day) {
        Map<String, Count> before = Figures.at(facts, since);
        Map<String, Object> figures = new LinkedHashMap<>();
        Figures.at(facts, day).forEach((name, count) -> {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            Count then = before.get(name);
            both.put("since", then == null ? null : then.shown());
            both.put("at", count.shown());
            figures.put(name, both);
        });
        Map<String, @Nullable Object> progress = new LinkedHashMap<>();
        progress.put("since", LocalDate.ofEpochDay(since).toString());
        progress.put("figures", figures);
        progress.put("happened", Happened.between(facts, since, day));
        return progress;
    }

    /**
     * The day to look back to where none is asked: the last on which a steering group certainly met, else the day before
     * anything told with a first day can have happened, else the day itself.
     *
     * @param day the last day it can be
     */
    public static long since(Facts facts, long day) {
        Set<TableKey> steeringGroups = steeringGroups(facts);
        long met = Things.ofType(facts.of(List.of(TableMet.class)), TableMet.class).entrySet().stream()
                .filter(meeting -> steeringGroups.contains(meeting.getValue().table())
                        && Event.by(meeting.getKey(), day).certainly())
                .mapToLong(meeting -> meeting.getKey().latest())
                .max()
                .orElse(Fact.NEVER);
        if (met != Fact.NEVER) {
            return met;
        }
        return facts.all().stream()
                .mapToLong(Fact::earliest)
                .filter(earliest -> earliest != Fact.ALWAYS && earliest <= day)
                .map(earliest -> earliest - 1)
                .min()
                .orElse(day);
    }

    private static Set<TableKey> steeringGroups(Facts facts) {
        Set<TableKey> steeringGroups = new HashSet<>();
        for (TableFormed formed : Things.ofType(facts.of(List.of(TableFormed.class)), TableFormed.class)
                .values()) {
            Code kind = formed.kind();
            if (kind != null && kind.is("steering-group")) {
                steeringGroups.add(formed.table());
            }
        }
        return steeringGroups;
    }
}
