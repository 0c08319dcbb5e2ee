package nl.netwerkspoor.query.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantLeftNetwork;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.FoldedFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Lets the days fall in every way that the principle of section 7 allows and counts who sits there: what the view calls
 * certain holds in all of them, what it leaves out holds in none, and the share of clients lies within its bounds.
 */
class SeatsBruteForceTest {

    private static final TableKey TABLE = new TableKey("tafel");
    private static final LocalDate FIRST = LocalDate.parse("2012-01-01");
    private static final int DAYS = 4;
    private static final List<String> WHO = List.of("p-1", "p-2", "p-3");
    private static final List<String> BACKGROUND = List.of("client", "manager", "");

    @Test
    void holds_every_way_the_days_may_fall() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int ways = 0;
        for (int round = 0; round < 300; round++) {
            ways += check(generated(random), "seed " + seed + ", round " + round);
        }
        assertThat(ways).as("ways tried, seed %d", seed).isGreaterThan(1000);
    }

    private static Tellings generated(Random random) {
        Tellings told = new Tellings("voorbeeld");
        for (int i = 0; i < WHO.size(); i++) {
            told.tell(
                    "participant-joined-network",
                    "2011",
                    "participant",
                    WHO.get(i),
                    "background",
                    BACKGROUND.get(i).isEmpty() ? null : BACKGROUND.get(i),
                    "size",
                    List.of("1", "2..3", "0..1").get(random.nextInt(3)));
        }
        told.tell("table-formed", "2011", "table", TABLE.value(), "name", "Tafel");
        int happenings = 2 + random.nextInt(4);
        for (int i = 0; i < happenings; i++) {
            String who = WHO.get(random.nextInt(WHO.size()));
            switch (random.nextInt(10)) {
                case 0 -> told.tell("participant-left-network", span(random), "participant", who);
                case 1 -> told.tell("table-dissolved", span(random), "table", TABLE.value());
                case 2, 3, 4 -> told.tell("left-table", span(random), "table", TABLE.value(), "participant", who);
                default ->
                    told.tell(
                            who.equals("p-1") && random.nextBoolean() ? "client-joined-table" : "partner-joined-table",
                            span(random),
                            "table",
                            TABLE.value(),
                            "participant",
                            who);
            }
        }
        return told;
    }

    private static String span(Random random) {
        int first = random.nextInt(DAYS);
        int last = first + random.nextInt(DAYS - first);
        LocalDate from = FIRST.plusDays(first);
        return first == last ? from.toString() : from + "/" + FIRST.plusDays(last);
    }

    private static int check(Tellings told, String round) {
        FoldedFacts facts = new FoldedFacts(told.traject(), told.all());
        List<Fact> moving = facts.all().stream()
                .filter(fact -> fact.earliest() >= FIRST.toEpochDay())
                .toList();
        List<long[]> ways = new ArrayList<>();
        enumerate(moving, 0, new long[moving.size()], ways);
        for (int d = 0; d < DAYS; d++) {
            long day = FIRST.toEpochDay() + d;
            List<Seats.Seat> seats = Seats.at(facts, TABLE, day);
            Map<String, Seats.Seat> byWho = new HashMap<>();
            seats.forEach(seat -> byWho.put(seat.who().value(), seat));
            ClientShare share = ClientShare.of(seats);
            Certainty clientThere = Seats.clientAmong(seats);
            for (long[] way : ways) {
                Set<String> sitting = sitting(moving, way, day);
                for (String who : WHO) {
                    Seats.Seat seat = byWho.get(who);
                    if (sitting.contains(who)
                            ? seat == null
                            : seat != null && seat.certainty().certainly()) {
                        fail(round + ", day " + d + ": " + who + " sits there: " + sitting.contains(who) + ", but "
                                + seat);
                    }
                }
                shares(sitting, byWho, share, clientThere, round + ", day " + d);
            }
        }
        return ways.size();
    }

    /** Every size and every background the seats may have. */
    private static void shares(
            Set<String> sitting,
            Map<String, Seats.Seat> seats,
            @Nullable ClientShare share,
            Certainty clientThere,
            String as) {
        List<String> there = List.copyOf(sitting);
        int choices = 1 << (2 * there.size());
        for (int choice = 0; choice < choices; choice++) {
            double clients = 0;
            double others = 0;
            for (int i = 0; i < there.size(); i++) {
                Seats.Seat seat = Objects.requireNonNull(seats.get(there.get(i)));
                Integer most = seat.size().max();
                double size =
                        (choice >> 2 * i & 1) == 0 || most == null ? seat.size().min() : most;
                boolean client = seat.client() == null ? (choice >> 2 * i + 1 & 1) == 0 : seat.client();
                clients += client ? size : 0;
                others += client ? 0 : size;
            }
            if (clients > 0 ? clientThere == Certainty.ABSENT : clientThere == Certainty.CERTAIN) {
                fail(as + ": a client seat is " + clientThere + " where there are " + clients);
            }
            if (clients + others > 0) {
                double way = clients / (clients + others);
                if (share == null || way < share.min() || way > share.max()) {
                    fail(as + ": the share can be " + way + " and not only " + share);
                }
            }
        }
    }

    private static void enumerate(List<Fact> facts, int next, long[] days, List<long[]> ways) {
        if (next == facts.size()) {
            if (allowed(facts, days)) {
                ways.add(days.clone());
            }
            return;
        }
        for (long day = facts.get(next).earliest(); day <= facts.get(next).latest(); day++) {
            days[next] = day;
            enumerate(facts, next + 1, days, ways);
        }
    }

    /** Of the same `when` and thing in the order of the record; and leaving only where somebody sits. */
    private static boolean allowed(List<Fact> facts, long[] days) {
        for (int i = 0; i < facts.size(); i++) {
            for (int j = i + 1; j < facts.size(); j++) {
                if (facts.get(i).sameWhen(facts.get(j)) && days[i] > days[j]) {
                    return false;
                }
            }
        }
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).happening() instanceof LeftTable left) {
                boolean begun = false;
                boolean joins = false;
                for (int j = 0; j < facts.size(); j++) {
                    if (who(facts.get(j)) != null
                            && left.participant() != null
                            && left.participant().equals(who(facts.get(j)))) {
                        joins = true;
                        begun |= days[j] < days[i] || days[j] == days[i] && j < i;
                    }
                }
                if (joins && !begun) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable ThingKey who(Fact fact) {
        return switch (fact.happening()) {
            case ClientJoinedTable joined -> joined.participant();
            case PartnerJoinedTable joined -> joined.participant();
            default -> null;
        };
    }

    private static Set<String> sitting(List<Fact> facts, long[] days, long day) {
        Set<String> sitting = new HashSet<>();
        for (long d = FIRST.toEpochDay(); d <= day; d++) {
            for (int i = 0; i < days.length; i++) {
                if (days[i] != d) {
                    continue;
                }
                ThingKey joined = who(facts.get(i));
                if (joined != null) {
                    sitting.add(joined.value());
                }
                switch (facts.get(i).happening()) {
                    case LeftTable left
                    when left.participant() != null ->
                        sitting.remove(left.participant().value());
                    case ParticipantLeftNetwork left ->
                        sitting.remove(left.participant().value());
                    case TableDissolved dissolved -> sitting.clear();
                    default -> {
                        // nobody leaves
                    }
                }
            }
        }
        return sitting;
    }
}
