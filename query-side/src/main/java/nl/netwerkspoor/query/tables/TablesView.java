package nl.netwerkspoor.query.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeHappening.FoundStillGoing;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableHappening.TableMet;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Occurrences;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `tables`: the places where people decide or advise together, and who sits there. */
public final class TablesView implements View {

    /** How a table counts among those where clients may sit (section 9, "Seats"). */
    public enum Counted {
        /** With the others. */
        COUNTED,
        /** Apart: a table of clients by its nature. */
        APART,
        /** Not: an occasion rather than a table. */
        NOT_COUNTED;

        /** How a table of this kind counts; one whose kind is not known counts with the others. */
        public static Counted of(@Nullable Code kind) {
            return switch (kind == null ? "" : kind.value()) {
                case "kick-off", "exchange-meeting" -> NOT_COUNTED;
                case "client-council", "recovery-group" -> APART;
                default -> COUNTED;
            };
        }
    }

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.TABLE).stream()
                .filter(table -> !facts.introductions(table).isEmpty())
                .map(ThingKey::value)
                .toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        TableKey table = new TableKey(key);
        List<Fact> dated = Things.dated(facts, table);
        Episode.State presence = Things.presence(facts, table).at(day);
        Fact introduction = Things.introduction(facts, table, day);
        if (presence.certainty() == Certainty.ABSENT
                || introduction == null
                || !(introduction.happening() instanceof TableFormed formed)) {
            return null;
        }
        List<Seats.Seat> seats = Seats.at(facts, table, day);
        Set<Long> becauseOfSeats = new LinkedHashSet<>();
        seats.forEach(seat -> becauseOfSeats.addAll(seat.because()));

        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("name", Things.name(facts, table, day));
        answer.put("kind", formed.kind());
        answer.put("counted", counted(formed.kind()));
        answer.put("certainty", presence.certainty());
        answer.put("since", dated(presence.since()));
        answer.put("until", dated(presence.until()));
        answer.put("because", Because.of(presence.because()));
        answer.put("about", formed.about());
        answer.put("seats", seats.stream().map(seat -> seat(facts, seat, day)).toList());
        answer.put("clientShare", share(seats, becauseOfSeats));
        answer.put("clientSeat", clientSeat(seats, becauseOfSeats));
        answer.put("meetings", meetings(dated, day));
        answer.put(
                "foundStillGoing",
                Occurrences.of(
                        facts,
                        table,
                        day,
                        FoundStillGoing.class,
                        FoundStillGoing::of,
                        (found, told) -> told.put("text", found.text())));
        answer.put("joinedIn", Occurrences.joinedIn(facts, table, day));
        return answer;
    }

    private static String counted(@Nullable Code kind) {
        return switch (Counted.of(kind)) {
            case COUNTED -> "counted";
            case APART -> "apart";
            case NOT_COUNTED -> "not-counted";
        };
    }

    private static @Nullable Object dated(@Nullable Fact fact) {
        return fact == null ? null : fact.dated();
    }

    private static Map<String, @Nullable Object> seat(Facts facts, Seats.Seat seat, long day) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("who", seat.who());
        answer.put("name", Things.name(facts, seat.who(), day));
        answer.put("size", seat.size());
        answer.put("client", seat.client());
        answer.put("certainty", seat.certainty());
        answer.put("since", seat.since().dated());
        answer.put("until", dated(seat.until()));
        answer.put("because", Because.of(seat.because()));
        return answer;
    }

    private static @Nullable Object share(List<Seats.Seat> seats, Collection<Long> because) {
        ClientShare share = ClientShare.of(seats);
        if (share == null) {
            return null;
        }
        Map<String, @Nullable Object> answer = Answers.range(share.min(), share.max());
        answer.put("because", Because.of(because));
        return answer;
    }

    private static Object clientSeat(List<Seats.Seat> seats, Collection<Long> because) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("certainty", Seats.clientAmong(seats));
        answer.put("because", Because.of(because));
        return answer;
    }

    /** How often it met, and who was there each time it was told. */
    private static Object meetings(List<Fact> dated, long day) {
        long least = 0;
        Long most = 0L;
        List<Object> each = new ArrayList<>();
        List<Fact> because = new ArrayList<>();
        for (Fact fact : dated) {
            Certainty happened = Event.by(fact, day);
            if (!(fact.happening() instanceof TableMet met) || happened == Certainty.ABSENT) {
                continue;
            }
            Size times = met.times() == null ? Size.ONE : met.times();
            Integer timesAtMost = times.max();
            least += happened.certainly() ? times.min() : 0;
            most = most == null || timesAtMost == null ? null : Long.valueOf(most + timesAtMost);
            because.add(fact);
            Map<String, @Nullable Object> meeting = new LinkedHashMap<>();
            meeting.put("when", fact.dated());
            meeting.put("certainty", happened);
            meeting.put("times", times);
            meeting.put("clients", met.clients());
            meeting.put("others", met.others());
            meeting.put("text", met.text());
            meeting.put("because", Because.ofFacts(List.of(fact)));
            each.add(meeting);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("times", Answers.range(least, most));
        answer.put("items", each);
        answer.put("because", Because.ofFacts(because));
        return answer;
    }
}
