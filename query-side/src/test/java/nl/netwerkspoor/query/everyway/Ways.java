package nl.netwerkspoor.query.everyway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.DirectionHappening.HeldAgainstGoal;
import nl.netwerkspoor.happenings.DirectionHappening.ResultMeasured;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantGrewIntoRole;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantSteppedBack;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;

/** The ways in which the days of a traject of {@link FewDays} may fall by the principle of section 7. */
final class Ways {

    /** Whose joining is no birth: they may act before. */
    private static final Set<ThingKind> BORN_ELSEWHERE =
            Set.of(ThingKind.TRAJECT, ThingKind.ORGANISATION, ThingKind.PARTICIPANT);

    private final List<Fact> facts;
    private final Random random;
    private final long[] days;
    private final List<List<Long>> choices = new ArrayList<>();

    /** For each fact the groups of facts of which one has to come before it. */
    private final List<List<List<Integer>>> needs = new ArrayList<>();

    private Ways(List<Fact> facts, Random random) {
        this.facts = facts;
        this.random = random;
        this.days = new long[facts.size()];
        long first = FewDays.FIRST.toEpochDay() - 1;
        for (Fact fact : facts) {
            List<Long> choice = new ArrayList<>();
            for (long day = Math.max(first, fact.earliest()); day <= fact.latest(); day++) {
                choice.add(day);
            }
            choices.add(choice.isEmpty() ? List.of(fact.latest()) : choice);
            needs.add(needs(fact));
        }
    }

    /** All of them where those are few, else some: the facts of each with the day on which they fell. */
    static List<List<Fact>> of(List<Fact> facts, Random random, int most) {
        Ways ways = new Ways(facts, random);
        List<long[]> found = ways.number() <= 8L * most ? ways.all() : ways.some(most);
        Collections.shuffle(found, random);
        return found.stream().limit(most).map(ways::exact).toList();
    }

    private long number() {
        long number = 1;
        for (List<Long> choice : choices) {
            number = Math.min(Integer.MAX_VALUE, number * choice.size());
        }
        return number;
    }

    private List<long[]> all() {
        List<long[]> found = new ArrayList<>();
        fall(0, found);
        return found;
    }

    private void fall(int next, List<long[]> found) {
        if (next == days.length) {
            if (isAllowed()) {
                found.add(days.clone());
            }
            return;
        }
        for (long day : choices.get(next)) {
            days[next] = day;
            fall(next + 1, found);
        }
    }

    /** Mostly with each on its first or its last day, as those are the ways in which the order differs most. */
    private List<long[]> some(int most) {
        List<long[]> found = new ArrayList<>();
        for (int attempt = 0; attempt < 30 * most && found.size() < most; attempt++) {
            for (int i = 0; i < days.length; i++) {
                List<Long> choice = choices.get(i);
                days[i] = switch (random.nextInt(5)) {
                    case 0, 1 -> choice.getFirst();
                    case 2, 3 -> choice.getLast();
                    default -> choice.get(random.nextInt(choice.size()));
                };
            }
            if (isAllowed()) {
                found.add(days.clone());
            }
        }
        return found;
    }

    private boolean isAllowed() {
        for (int later = 0; later < days.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (days[earlier] > days[later]
                        && facts.get(earlier).sameWhen(facts.get(later))
                        && !Collections.disjoint(
                                facts.get(earlier).named(), facts.get(later).named())) {
                    return false;
                }
            }
            for (List<Integer> one : needs.get(later)) {
                int it = later;
                if (one.stream().noneMatch(i -> isBefore(i, it))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isBefore(int one, int other) {
        long begun = begun(one);
        return begun < days[other] || begun == days[other] && one < other;
    }

    /** Money begins where its period does. */
    private long begun(int i) {
        if (facts.get(i).happening() instanceof FundingSecured secured && secured.period() != null) {
            LocalDate start = secured.period().bounds().earliest();
            return start == null ? days[i] : start.toEpochDay();
        }
        return days[i];
    }

    private List<List<Integer>> needs(Fact fact) {
        Happening happening = fact.happening();
        List<List<Integer>> needs = new ArrayList<>();
        for (ThingKey thing : fact.touched()) {
            boolean happensToIt = !BORN_ELSEWHERE.contains(thing.kind()) && !mayComeBefore(happening);
            if ((happensToIt || Episodes.ends(happening, thing)) && !Episodes.introduces(happening, thing)) {
                needs.add(which(begin -> Episodes.introduces(begin, thing)));
            }
        }
        needs.add(which(begin -> endsWhatBegan(happening, begin)));
        needs.removeIf(Collection::isEmpty);
        return needs;
    }

    private List<Integer> which(Predicate<Happening> holds) {
        List<Integer> which = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (holds.test(facts.get(i).happening())) {
                which.add(i);
            }
        }
        return which;
    }

    /** Money, goals, roles and results are told of things also from before they were there (section 8). */
    private static boolean mayComeBefore(Happening happening) {
        return happening instanceof FundingSecured
                || happening instanceof FundingEnded
                || happening instanceof HeldAgainstGoal
                || happening instanceof ResultMeasured
                || happening instanceof ParticipantGrewIntoRole
                || happening instanceof ParticipantSteppedBack;
    }

    private static boolean endsWhatBegan(Happening end, Happening begin) {
        return switch (end) {
            case LeftTable left -> {
                ThingKey who = left.participant() == null ? left.organisation() : left.participant();
                yield who != null && takesSeat(begin, left.table(), who);
            }
            case SupporterLeft left ->
                begin instanceof SupporterJoined joined
                        && joined.of().equals(left.of())
                        && joined.supporter().equals(left.supporter())
                        && (left.contribution() == null || Episodes.same(left.contribution(), joined.contribution()));
            case ProviderDroppedPractice dropped ->
                begin instanceof ProviderAdoptedPractice adopted
                        && adopted.provider().equals(dropped.provider())
                        && Episodes.same(dropped.practice(), adopted.practice());
            case FundingEnded ended ->
                begin instanceof FundingSecured secured
                        && secured.of().equals(ended.of())
                        && (ended.source() == null
                                || secured.source() == null
                                || Episodes.same(ended.source(), secured.source()))
                        && (ended.funder() == null
                                || secured.funder() == null
                                || ended.funder().equals(secured.funder()));
            default -> false;
        };
    }

    private static boolean takesSeat(Happening happening, ThingKey table, ThingKey who) {
        return switch (happening) {
            case ClientJoinedTable joined ->
                joined.table().equals(table) && joined.participant().equals(who);
            case PartnerJoinedTable joined ->
                joined.table().equals(table) && (who.equals(joined.participant()) || who.equals(joined.organisation()));
            case TableFormed formed ->
                formed.table().equals(table) && formed.organisations().contains(who);
            default -> false;
        };
    }

    private List<Fact> exact(long[] way) {
        List<Fact> exact = new ArrayList<>();
        for (int i = 0; i < way.length; i++) {
            Fact fact = facts.get(i);
            exact.add(choices.get(i).size() == 1 ? fact : on(fact, LocalDate.ofEpochDay(way[i])));
        }
        return exact;
    }

    private static Fact on(Fact fact, LocalDate day) {
        Recorded told = fact.version();
        Telling telling = told.telling();
        Recording recording = told.recording();
        try {
            Telling then = new Telling(
                    telling.happening(),
                    VagueDate.parseWhen(day.toString()),
                    null,
                    telling.where(),
                    telling.sources(),
                    telling.note());
            Fact exact = Fact.of(new Recorded(
                    told.position(),
                    told.recordedAt(),
                    told.id(),
                    new Recording(
                            recording.traject(),
                            recording.label(),
                            then,
                            recording.recordedBy(),
                            recording.via(),
                            recording.original())));
            if (exact == null) {
                throw new IllegalArgumentException(told + " tells nothing");
            }
            return exact;
        } catch (DateRefused e) {
            throw new IllegalArgumentException(day.toString(), e);
        }
    }
}
