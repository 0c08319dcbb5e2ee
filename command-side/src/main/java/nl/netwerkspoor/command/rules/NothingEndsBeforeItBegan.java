package nl.netwerkspoor.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.NeedHappening.IdeaDropped;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityJoinedTraject;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityLeftTraject;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectEnded;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import org.jspecify.annotations.Nullable;

/**
 * `never-there`: nothing is left, ended, dropped or closed that began only certainly later. Where no beginning is
 * recorded an ending is taken.
 */
final class NothingEndsBeforeItBegan implements Invariant {

    /**
     * What an ending ends.
     *
     * @param field the field that says so; null for the happening as a whole
     * @param things the things it is about
     * @param begins what certainly began it
     * @param perhaps what may have begun it
     */
    private record Ended(@Nullable String field, Set<ThingKey> things, List<Fact> begins, List<Fact> perhaps) {
        Ended(@Nullable String field, Set<ThingKey> things, List<Fact> begins) {
            this(field, things, begins, begins);
        }
    }

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        for (Fact fact : standing.naming(thing)) {
            for (Ended ended : endedBy(standing, thing, fact.happening())) {
                if (!ended.begins().isEmpty()
                        && ended.perhaps().stream().allMatch(begin -> beginsCertainlyAfter(begin, fact))) {
                    broken.accept(new Broken(
                            Rule.NEVER_THERE, fact, ended.field(), ended.perhaps(), ended.things(), sentence(ended)));
                }
            }
        }
    }

    private static List<Ended> endedBy(Standing standing, ThingKey thing, Happening happening) {
        return switch (happening) {
            case LeftTable left -> {
                List<Ended> ended = new ArrayList<>();
                if (left.participant() != null) {
                    ended.add(seat(standing, "participant", left.participant(), left));
                }
                if (left.organisation() != null) {
                    ended.add(seat(standing, "organisation", left.organisation(), left));
                }
                yield ended;
            }
            case SupporterLeft left -> List.of(support(standing, left));
            case ProviderDroppedPractice dropped ->
                List.of(new Ended(
                        "practice",
                        Set.of(dropped.provider()),
                        Episodes.practice(standing.naming(dropped.provider()), dropped.provider(), dropped.practice())
                                .begins()));
            case FundingEnded ended -> List.of(funding(standing, ended));
            case MunicipalityLeftTraject left ->
                List.of(new Ended(
                        "municipality",
                        Set.of(thing),
                        standing.naming(thing).stream()
                                .filter(fact -> joins(fact.happening(), left))
                                .toList()));
            case TrajectEnded ended -> List.of(thingItself(standing, thing, null));
            case IdeaDropped dropped -> List.of(thingItself(standing, dropped.idea(), "idea"));
            case InitiativeEnded ended -> List.of(thingItself(standing, ended.initiative(), "initiative"));
            default ->
                Episodes.ends(happening, thing)
                        ? List.of(thingItself(standing, thing, thing.kind().code()))
                        : List.of();
        };
    }

    private static Ended thingItself(Standing standing, ThingKey thing, @Nullable String field) {
        return new Ended(field, Set.of(thing), standing.introductions(thing));
    }

    private static Ended seat(Standing standing, String field, ThingKey who, LeftTable left) {
        Episode seat = Episodes.seat(standing.naming(left.table()), who, left.table());
        return new Ended(field, Set.of(who, left.table()), seat.begins());
    }

    private static Ended support(Standing standing, SupporterLeft left) {
        List<Fact> joined = standing.naming(left.supporter()).stream()
                .filter(fact -> fact.happening() instanceof SupporterJoined support
                        && support.of().equals(left.of())
                        && support.supporter().equals(left.supporter()))
                .toList();
        return ended(
                "supporter",
                Set.of(left.of(), left.supporter()),
                joined,
                (fact, perhaps) -> fact.happening() instanceof SupporterJoined support
                        && matches(Episodes.isMeant(left.contribution(), support.contribution()), perhaps));
    }

    private static Ended funding(Standing standing, FundingEnded ended) {
        List<Fact> secured = standing.naming(ended.of()).stream()
                .filter(fact -> fact.happening() instanceof FundingSecured funding
                        && funding.of().equals(ended.of()))
                .toList();
        return ended(
                "of",
                Set.of(ended.of()),
                secured,
                (fact, perhaps) -> fact.happening() instanceof FundingSecured funding
                        && matches(Episodes.isMeant(ended.source(), funding.source()), perhaps)
                        && (ended.funder() == null
                                || ended.funder().equals(funding.funder())
                                || perhaps && funding.funder() == null));
    }

    private static boolean matches(Certainty meant, boolean perhaps) {
        return perhaps ? meant.possibly() : meant.certainly();
    }

    private static Ended ended(
            String field, Set<ThingKey> things, List<Fact> begins, BiPredicate<Fact, Boolean> isBegunBy) {
        return new Ended(
                field,
                things,
                begins.stream().filter(fact -> isBegunBy.test(fact, false)).toList(),
                begins.stream().filter(fact -> isBegunBy.test(fact, true)).toList());
    }

    private static boolean joins(Happening happening, MunicipalityLeftTraject left) {
        return switch (happening) {
            case TrajectStarted started -> started.municipalities().contains(left.municipality());
            case MunicipalityJoinedTraject joined -> joined.municipality().equals(left.municipality());
            default -> false;
        };
    }

    /** Funding with a period is in force over that period, whenever it was secured. */
    private static boolean beginsCertainlyAfter(Fact begin, Fact end) {
        if (begin.happening() instanceof FundingSecured funding && funding.period() != null) {
            LocalDate first = funding.period().bounds().earliest();
            if (first == null || first.toEpochDay() <= end.latest()) {
                return false;
            }
        }
        return end.certainlyBefore(begin);
    }

    private static Sentence sentence(Ended ended) {
        String nl = ended.things().stream()
                .map(Sentence::nl)
                .sorted()
                .reduce((a, b) -> a + " en " + b)
                .orElse("");
        String en = ended.things().stream()
                .map(Sentence::en)
                .sorted()
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
        return new Sentence(
                "{0} laat iets ophouden dat pas later begon, met {1} (" + nl
                        + "). Kijk of de datums kloppen, of leg eerst het eerdere begin vast.",
                "{0} ends what began only later, with {1} (" + en
                        + "). See whether the dates are right, or record the earlier beginning first.");
    }
}
