package nl.netwerkspoor.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableHappening.TableMet;
import org.junit.jupiter.api.Test;

/** What is refused of a table and a seat at it cannot be in any way the days may fall by the principle of section 7. */
class RefusedInEveryWayTest {

    private static final int STORIES = 4000;
    private static final int DAYS = 4;
    private static final LocalDate FIRST = LocalDate.parse("2012-01-01");

    private static final String[] NETWORK = {"traject-started 2000", "organisation-joined-network 2000 organisation=a"};

    /** Run it again with {@code -Dseed=…} as printed. */
    @Test
    void what_can_be_is_not_refused() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RefusedInEveryWayTest seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < STORIES; i++) {
            List<String> lines = lines(random);
            List<Refusal> refusals = Story.of(NETWORK[1]).bringIn(lines.toArray(String[]::new));
            boolean canBe = canBe(Story.empty().read(lines));
            if (refusals.isEmpty()) {
                taken += canBe ? 1 : 0;
            } else {
                refused++;
                assertThat(canBe)
                        .as("seed %d, story %d: %s %s", seed, i, lines, refusals)
                        .isFalse();
            }
        }
        System.out.println("refused " + refused + ", taken and possible " + taken);
        assertThat(refused).isGreaterThan(STORIES / 10);
        assertThat(taken).isGreaterThan(STORIES / 10);
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        lines.add("table-formed " + when(random) + " table=kern" + (random.nextBoolean() ? " organisations=a" : ""));
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            lines.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "table-formed " + when(random) + " table=kern";
                        case 1 -> "table-dissolved " + when(random) + " table=kern";
                        case 2 -> "table-met " + when(random) + " table=kern";
                        case 3 -> "left-table " + when(random) + " table=kern organisation=a";
                        default -> "partner-joined-table " + when(random) + " table=kern organisation=a";
                    });
        }
        return lines;
    }

    private static String when(Random random) {
        int from = random.nextInt(DAYS);
        int to = from + random.nextInt(DAYS - from);
        String day = FIRST.plusDays(to).toString();
        return random.nextInt(8) == 0 ? "../" + day : from == to ? day : FIRST.plusDays(from) + "/" + day;
    }

    private static boolean canBe(List<Recorded> recorded) {
        return canFall(History.standing(recorded), new ArrayList<>());
    }

    private static boolean canFall(List<Fact> facts, List<Long> days) {
        int next = days.size();
        if (next == facts.size()) {
            return canFollow(facts, days);
        }
        for (long day = FIRST.toEpochDay() - 1; day < FIRST.toEpochDay() + DAYS; day++) {
            if (facts.get(next).earliest() <= day
                    && day <= facts.get(next).latest()
                    && followsInOrderOfRecord(facts, days, day)) {
                days.addLast(day);
                if (canFall(facts, days)) {
                    return true;
                }
                days.removeLast();
            }
        }
        return false;
    }

    private static boolean followsInOrderOfRecord(List<Fact> facts, List<Long> days, long day) {
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) > day && facts.get(i).sameWhen(facts.get(days.size()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean canFollow(List<Fact> facts, List<Long> days) {
        boolean isThere = false;
        boolean wasThere = false;
        boolean sits = false;
        boolean sat = false;
        boolean sitsEver = facts.stream().anyMatch(fact -> takesSeat(fact.happening()));
        for (Happening happening : inOrder(facts, days)) {
            boolean can = switch (happening) {
                case TableFormed formed -> !isThere && !(sits && takesSeat(formed));
                case TableDissolved dissolved -> wasThere;
                case TableMet met -> isThere;
                case PartnerJoinedTable joined -> isThere && !sits;
                case LeftTable left -> wasThere && (sat || !sitsEver);
                default -> throw new IllegalStateException(happening.toString());
            };
            if (!can) {
                return false;
            }
            isThere = happening instanceof TableFormed || isThere && !(happening instanceof TableDissolved);
            wasThere |= isThere;
            sits = takesSeat(happening)
                    || sits && !(happening instanceof TableDissolved || happening instanceof LeftTable);
            sat |= sits;
        }
        return true;
    }

    private static List<Happening> inOrder(List<Fact> facts, List<Long> days) {
        List<Happening> order = new ArrayList<>();
        for (long day : days.stream().distinct().sorted().toList()) {
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i) == day) {
                    order.add(facts.get(i).happening());
                }
            }
        }
        return order;
    }

    private static boolean takesSeat(Happening happening) {
        return happening instanceof PartnerJoinedTable
                || happening instanceof TableFormed formed
                        && !formed.organisations().isEmpty();
    }
}
