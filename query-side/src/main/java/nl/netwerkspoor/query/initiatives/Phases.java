package nl.netwerkspoor.query.initiatives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeHappening.ActivityHeld;
import nl.netwerkspoor.happenings.InitiativeHappening.FoundStillGoing;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeStalled;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeHappening.ProcessSupporterJoinedIn;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import org.jspecify.annotations.Nullable;

/** Which phases an initiative has reached, and in which it is (section 9 of the domain). */
public final class Phases {

    /** From the furthest down: what came to an arrangement or merged is not called stalled. */
    private static final List<Phase> DOWN = List.of(
            Phase.ENDED, Phase.MERGED, Phase.ARRANGEMENT, Phase.STALLED, Phase.ROOTED, Phase.MOVEMENT, Phase.SPARK);

    /** What an organisation gives that makes an initiative take root. */
    private static final Set<String> ROOTING =
            Set.of("staff", "space", "money", "materials", "permission", "access", "transport");

    private static final Facts.OfThing<Phases> OF_THING = (thing, naming) -> of((InitiativeKey) thing, naming);

    private final Map<Phase, List<Fact>> reaching = new EnumMap<>(Phase.class);
    private final Episode ended;
    private final Value<Boolean> stalled;

    private Phases(Episode ended, Value<Boolean> stalled) {
        this.ended = ended;
        this.stalled = stalled;
    }

    /**
     * A phase that was reached.
     *
     * @param phase the phase
     * @param reached when, over all that is known
     * @param certainty whether by the day that was asked
     * @param because the happenings of which the first reached it
     */
    public record Reached(Phase phase, Span reached, Certainty certainty, Because because) {}

    /**
     * The phase on a day.
     *
     * @param candidates those it may be in, the furthest first; empty where it cannot have started
     * @param certainty certain with one candidate
     * @param because the happenings that leave these
     */
    public record Current(List<Phase> candidates, Certainty certainty, Because because) {

        /** Whether the initiative, if it is there, is in a phase. */
        public Certainty in(Phase phase) {
            return candidates.contains(phase) ? certainty : Certainty.ABSENT;
        }
    }

    private record Held(Certainty certainty, List<Long> because) {}

    /** The phases of an initiative. */
    public static Phases of(Facts facts, InitiativeKey initiative) {
        return facts.following(initiative, OF_THING);
    }

    private static Phases of(InitiativeKey initiative, List<Fact> naming) {
        List<Fact> introductions = Episodes.introductions(naming, initiative);
        Phases phases = new Phases(
                Episodes.ended(naming, initiative), new Value<>(stallings(naming, initiative), introductions));
        for (Fact fact : naming) {
            Phase reached = reachedBy(fact, initiative);
            if (reached != null) {
                phases.reach(reached, fact);
            }
            if (reached == Phase.MOVEMENT && fact.happening() instanceof SupporterJoined joined && roots(joined)) {
                phases.reach(Phase.ROOTED, fact);
            }
        }
        introductions.forEach(introduction -> phases.reach(Phase.SPARK, introduction));
        return phases;
    }

    /** The phases possibly reached by the end of a day, in their order. */
    public List<Reached> reached(long day) {
        List<Reached> reached = new ArrayList<>();
        reaching.forEach((phase, facts) -> {
            Span span = Event.first(facts);
            if (span != null && span.by(day).possibly()) {
                reached.add(new Reached(
                        phase,
                        span,
                        span.by(day),
                        Because.ofFacts(facts.stream()
                                .filter(fact -> fact.earliest() <= span.latest())
                                .toList())));
            }
        });
        return reached;
    }

    /** The phase at the end of a day: from the furthest down, each that possibly holds, until one certainly does. */
    public Current at(long day) {
        List<Phase> candidates = new ArrayList<>();
        List<Long> because = new ArrayList<>();
        for (Phase phase : DOWN) {
            Held held = held(phase, day);
            if (held.certainty().possibly()) {
                candidates.add(phase);
                because.addAll(held.because());
            }
            if (held.certainty().certainly()) {
                break;
            }
        }
        return new Current(
                List.copyOf(candidates),
                candidates.size() == 1 ? Certainty.CERTAIN : Certainty.POSSIBLE,
                Because.of(because));
    }

    /** Whether it has certainly ended, joined another or grown into an arrangement by the end of a day. */
    boolean certainlyOver(long day) {
        return List.of(Phase.ENDED, Phase.MERGED, Phase.ARRANGEMENT).stream()
                .anyMatch(phase -> held(phase, day).certainty().certainly());
    }

    private Held held(Phase phase, long day) {
        return switch (phase) {
            case ENDED -> {
                Episode.State state = ended.at(day);
                yield new Held(state.certainty(), state.because());
            }
            case STALLED -> {
                Value.State<Boolean> state = stalled.at(true, day);
                yield state == null
                        ? new Held(Certainty.ABSENT, List.of())
                        : new Held(state.certainty(), state.because());
            }
            case MERGED, ARRANGEMENT, ROOTED, MOVEMENT, SPARK -> {
                List<Fact> happened = reaching.getOrDefault(phase, List.of()).stream()
                        .filter(fact -> Event.by(fact, day).possibly())
                        .toList();
                Span first = Event.first(happened);
                yield new Held(
                        first == null ? Certainty.ABSENT : first.by(day),
                        happened.stream().map(Fact::position).toList());
            }
        };
    }

    private void reach(Phase phase, Fact fact) {
        reaching.computeIfAbsent(phase, p -> new ArrayList<>()).add(fact);
    }

    private static List<Value.Setting<Boolean>> stallings(List<Fact> naming, InitiativeKey initiative) {
        List<Value.Setting<Boolean>> settings = new ArrayList<>();
        for (Fact fact : naming) {
            switch (fact.happening()) {
                case InitiativeStalled stalled -> settings.add(new Value.Setting<>(fact, true));
                case InitiativeRevived revived -> settings.add(new Value.Setting<>(fact, false));
                case ActivityHeld held
                when held.of().equals(initiative) -> settings.add(new Value.Setting<>(fact, false));
                case FoundStillGoing found
                when found.of().equals(initiative) -> settings.add(new Value.Setting<>(fact, false));
                default -> {
                    // neither stalls it nor shows it going
                }
            }
        }
        return settings;
    }

    private static @Nullable Phase reachedBy(Fact fact, InitiativeKey initiative) {
        return switch (fact.happening()) {
            case ProcessSupporterJoinedIn in when in.of().equals(initiative) -> Phase.MOVEMENT;
            case SupporterJoined joined when joined.of().equals(initiative) -> Phase.MOVEMENT;
            case ActivityHeld held when held.of().equals(initiative) -> Phase.MOVEMENT;
            case FundingSecured funding when funding.of().equals(initiative) -> Phase.ROOTED;
            case OrganisationsPartnered partnered when partnered.about().contains(initiative) -> Phase.ROOTED;
            case InitiativeGrewIntoArrangement grown when grown.initiatives().contains(initiative) -> Phase.ARRANGEMENT;
            case InitiativesJoinedForces joined when joined.initiatives().contains(initiative) -> Phase.MERGED;
            case InitiativeStalled stalled -> Phase.STALLED;
            case InitiativeEnded ended -> Phase.ENDED;
            default -> null;
        };
    }

    private static boolean roots(SupporterJoined joined) {
        Code contribution = joined.contribution();
        return joined.supporter().kind() == ThingKind.ORGANISATION
                && contribution != null
                && ROOTING.contains(contribution.value());
    }
}
