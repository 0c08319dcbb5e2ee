package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;

/**
 * Judges what is to be recorded by the rules of section 8 of the domain. References look back along the record; every
 * other rule is about all that stands once it is recorded, so that ordinary and late recordings, stories, corrections
 * and withdrawals are judged alike: what cannot be, and could before, is due to what is new.
 */
public final class Rules {

    private static final List<Invariant> INVARIANTS = List.of(
            new ThingIsIntroducedOnce(),
            new NothingHappensBeforeItBegan(),
            new NothingHappensAfterItEnded(),
            new NothingIsTakenTwice(),
            new NothingEndsBeforeItBegan(),
            new ClientSeatIsForClients(),
            new InitiativeDoesNotJoinItself(),
            new PartnershipHasTwo(),
            new GoalIsNotItsOwnAncestor(),
            new OrganisationIsNotPartOfItself());

    private static final EffectFollowsCause EFFECT_FOLLOWS_CAUSE = new EffectFollowsCause();

    private Rules() {}

    /**
     * What is refused of what is to be recorded in one traject.
     *
     * @param history what was recorded: all of the traject, or what {@link Scope} says, in any order
     * @param fresh what is to be recorded, with the positions it would get after the history
     * @return by line; empty where all can be recorded
     */
    public static List<Refusal> check(TrajectKey traject, Collection<Recorded> history, List<Recorded> fresh) {
        return new Judgement(traject, history, fresh).judge();
    }

    private static final class Judgement {
        private final TrajectKey traject;
        private final List<Recorded> history;
        private final List<Recorded> fresh;
        private final Refusals refusals;

        Judgement(TrajectKey traject, Collection<Recorded> history, List<Recorded> fresh) {
            this.traject = traject;
            this.history = history.stream()
                    .filter(recorded -> recorded.recording().traject().equals(traject))
                    .toList();
            this.fresh = fresh;
            this.refusals = new Refusals(fresh);
        }

        List<Refusal> judge() {
            List<Recorded> all = new ArrayList<>(history);
            all.addAll(acceptable());
            Standing standing = new Standing(traject, all);
            whenInTheFuture(standing);
            whenStillNeeded(standing, all);
            Set<Broken> broken = broken(standing);
            if (!broken.isEmpty()) {
                Set<Broken> before = broken(new Standing(traject, history));
                broken.removeIf(each -> each.isAmong(before));
                broken.stream().filter(this::isOwn).forEach(each -> refusals.add(blamed(each), each));
                broken.stream().filter(each -> !isOwn(each)).forEach(each -> refusals.add(blamed(each), each));
            }
            return refusals.all();
        }

        /** The fresh lines, but for corrections and withdrawals of what cannot be corrected or withdrawn. */
        private List<Recorded> acceptable() {
            RecordSoFar record = new RecordSoFar(traject, history);
            List<Recorded> acceptable = new ArrayList<>();
            for (int i = 0; i < fresh.size(); i++) {
                Recorded line = fresh.get(i);
                List<RecordSoFar.Trouble> troubles = record.check(line);
                for (RecordSoFar.Trouble trouble : troubles) {
                    refusals.add(i, trouble);
                }
                boolean changes = line.happening() instanceof HappeningCorrected
                        || line.happening() instanceof HappeningWithdrawn;
                if (!changes || troubles.stream().allMatch(trouble -> isReference(trouble))) {
                    acceptable.add(line);
                    record.add(line);
                }
            }
            return acceptable;
        }

        private static boolean isReference(RecordSoFar.Trouble trouble) {
            return trouble.rule() == Rule.UNKNOWN_THING
                    && trouble.field() != null
                    && trouble.field().startsWith("replacement.");
        }

        private void whenInTheFuture(Standing standing) {
            for (Fact fact : standing.all()) {
                Integer line = refusals.lineOf(fact);
                if (line != null && fact.inTheFuture()) {
                    refusals.inTheFuture(line, fact);
                }
            }
        }

        private void whenStillNeeded(Standing standing, List<Recorded> all) {
            Map<HappeningId, Recorded> byId = new HashMap<>();
            all.forEach(recorded -> byId.put(recorded.id(), recorded));
            for (int i = 0; i < fresh.size(); i++) {
                Recorded line = fresh.get(i);
                Recorded original =
                        line.happening() instanceof HappeningWithdrawn withdrawal && byId.containsKey(line.id())
                                ? byId.get(withdrawal.withdraws())
                                : null;
                if (original != null) {
                    List<Fact> needing = WithdrawnIsNotNeeded.neededBy(standing, traject, original, line);
                    if (!needing.isEmpty()) {
                        refusals.stillNeeded(i, needing);
                    }
                }
            }
        }

        private Set<Broken> broken(Standing standing) {
            Set<Broken> found = new LinkedHashSet<>();
            Set<ThingKey> things = new LinkedHashSet<>();
            Set<HappeningId> happenings = new LinkedHashSet<>();
            for (Recorded line : fresh) {
                things.addAll(line.recording().named());
                happenings.add(History.originalOf(line));
                happenings.addAll(line.recording().pointsAt());
            }
            for (Invariant invariant : INVARIANTS) {
                things.forEach(thing -> invariant.judge(standing, thing, found::add));
            }
            happenings.forEach(happening -> EFFECT_FOLLOWS_CAUSE.judge(standing, happening, found::add));
            return found;
        }

        private boolean isOwn(Broken broken) {
            return refusals.lineOf(broken.fact()) != null;
        }

        /** The line that what cannot be is due to: itself, the last that it contradicts, or the last change of a thing. */
        private int blamed(Broken broken) {
            Integer own = refusals.lineOf(broken.fact());
            if (own != null) {
                return own;
            }
            return broken.others().stream()
                    .map(refusals::lineOf)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseGet(() -> lastChangeOf(broken.things()));
        }

        private int lastChangeOf(Set<ThingKey> things) {
            for (int i = fresh.size() - 1; i >= 0; i--) {
                boolean changes = fresh.get(i).recording().original() != null;
                if (changes && fresh.get(i).recording().named().stream().anyMatch(things::contains)) {
                    return i;
                }
            }
            return fresh.size() - 1;
        }
    }
}
