package nl.netwerkspoor.query.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeHappening.ActivityHeld;
import nl.netwerkspoor.happenings.InitiativeHappening.FoundStillGoing;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeStalled;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeHappening.LeadShifted;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is called certain holds however the days fall; what holds for some way they fall is not called absent. */
class PhasesInAllWorldsTest {

    private static final InitiativeKey INITIATIVE = new InitiativeKey("i");
    private static final int TRAJECTS = 1500;

    private final Initiatives initiatives = new Initiatives();

    @Test
    void phase_and_lead_say_certain_only_of_what_must_be_and_absent_only_of_what_cannot() {
        int asked = 0;
        for (long seed = 1; seed <= TRAJECTS; seed++) {
            Facts facts = Asked.facts(traject(new Random(seed)));
            List<List<Worlds.On>> worlds = Worlds.of(facts.naming(INITIATIVE), PhasesInAllWorldsTest::can);
            if (worlds.isEmpty()) {
                continue;
            }
            asked++;
            for (long day = Asked.day("2012-01-01"); day <= Asked.day("2012-01-09"); day++) {
                check(facts, worlds, day, "seed " + seed + ", day " + (day - Asked.day("2012-01-01") + 1));
            }
        }
        assertThat(asked).isGreaterThan(TRAJECTS / 10);
    }

    private void check(Facts facts, List<List<Worlds.On>> worlds, long day, String at) {
        Set<Phase> phases = new HashSet<>();
        Set<String> leads = new HashSet<>();
        boolean alwaysThere = true;
        for (List<Worlds.On> world : worlds) {
            List<Fact> happened = Worlds.by(world, day);
            if (happened.isEmpty()) {
                alwaysThere = false;
            } else {
                phases.add(phase(happened));
            }
            leads.add(lead(happened));
        }
        var item = initiatives.at(facts, INITIATIVE.value(), day);
        if (item == null) {
            assertThat(phases).as(at).isEmpty();
            return;
        }
        if ("certain".equals(Asked.shown(item.get("certainty"), new Tellings("t")))) {
            assertThat(alwaysThere).as(at).isTrue();
        }
        Phases.Current current = Phases.of(facts, INITIATIVE).at(day);
        assertThat(current.candidates()).as(at).containsAll(phases);
        if (current.certainty().certainly()) {
            assertThat(current.candidates()).as(at).hasSize(1);
        }
        List<Value.State<Code>> states = Lead.of(facts, INITIATIVE).at(day);
        Set<String> shown = new HashSet<>();
        for (Value.State<Code> state : states) {
            shown.add(state.value().value());
            if (state.certainty().certainly()) {
                assertThat(leads).as(at).containsExactly(state.value().value());
            }
        }
        leads.remove("");
        assertThat(shown).as(at).containsAll(leads);
    }

    private static boolean can(List<Worlds.On> world) {
        return world.getFirst().fact().happening() instanceof InitiativeSpontaneouslyStarted;
    }

    private static Phase phase(List<Fact> happened) {
        boolean ended = false;
        boolean stalled = false;
        Set<Phase> reached = new HashSet<>(Set.of(Phase.SPARK));
        for (Fact fact : happened) {
            switch (fact.happening()) {
                case InitiativeEnded end -> ended = true;
                case InitiativeRevived revived -> {
                    ended = false;
                    stalled = false;
                }
                case InitiativeStalled stall -> stalled = true;
                case FoundStillGoing going -> stalled = false;
                case ActivityHeld held -> {
                    stalled = false;
                    reached.add(Phase.MOVEMENT);
                }
                case SupporterJoined joined -> reached.add(Phase.ROOTED);
                case InitiativeGrewIntoArrangement grown -> reached.add(Phase.ARRANGEMENT);
                case InitiativesJoinedForces joined -> reached.add(Phase.MERGED);
                default -> {
                    // of no weight
                }
            }
        }
        if (ended) {
            return Phase.ENDED;
        }
        if (stalled) {
            reached.add(Phase.STALLED);
        }
        for (Phase phase : List.of(Phase.MERGED, Phase.ARRANGEMENT, Phase.STALLED, Phase.ROOTED, Phase.MOVEMENT)) {
            if (reached.contains(phase)) {
                return phase;
            }
        }
        return Phase.SPARK;
    }

    private static String lead(List<Fact> happened) {
        String lead = "";
        for (Fact fact : happened) {
            Code set = switch (fact.happening()) {
                case InitiativeSpontaneouslyStarted start -> start.lead();
                case LeadShifted shift -> shift.lead();
                default -> null;
            };
            lead = set == null ? lead : set.value();
        }
        return lead;
    }

    private static Tellings traject(Random random) {
        Tellings told = new Tellings("t");
        List<String> leads = List.of("clients", "shared", "professionals");
        told.tell("organisation-joined-network", "2010", "organisation", "o", "name", "O");
        told.tell("initiative-spontaneously-started", "2010", "initiative", "j", "name", "J");
        told.tell(
                "initiative-spontaneously-started",
                when(random),
                "initiative",
                "i",
                "name",
                "I",
                "lead",
                random.nextBoolean() ? leads.get(random.nextInt(3)) : null);
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            List<@Nullable Object> one = new ArrayList<>(
                    switch (random.nextInt(9)) {
                        case 0, 1 -> List.of("initiative-stalled", "initiative", "i");
                        case 2 -> List.of("initiative-revived", "initiative", "i");
                        case 3 -> List.of("initiative-ended", "initiative", "i");
                        case 4 -> List.of("activity-held", "of", "initiative:i");
                        case 5 -> List.of("lead-shifted", "of", "initiative:i", "lead", leads.get(random.nextInt(3)));
                        case 6 -> List.of("initiatives-joined-forces", "initiatives", "i", "into", "initiative:j");
                        case 7 ->
                            List.of(
                                    "initiative-grew-into-arrangement",
                                    "initiatives",
                                    "i",
                                    "arrangement",
                                    "a" + i,
                                    "name",
                                    "A");
                        default ->
                            List.of(
                                    "supporter-joined",
                                    "of",
                                    "initiative:i",
                                    "supporter",
                                    "organisation:o",
                                    "contribution",
                                    "staff");
                    });
            told.tell(
                    String.valueOf(one.getFirst()),
                    when(random),
                    one.subList(1, one.size()).toArray());
        }
        return told;
    }

    /** One to four of the first eight days of 2012. */
    static String when(Random random) {
        int first = 1 + random.nextInt(8);
        int last = Math.min(8, first + random.nextInt(4));
        return first == last ? "2012-01-0" + first : "2012-01-0" + first + "/2012-01-0" + last;
    }
}
