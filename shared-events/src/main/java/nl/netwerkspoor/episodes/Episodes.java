package nl.netwerkspoor.episodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Order;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleEased;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.PartnershipEnded;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/** Builds the episodes of section 7 from facts, which must hold at least those that name what the episode is about. */
public final class Episodes {

    private Episodes() {}

    /** The facts that introduce a thing. */
    public static List<Fact> introductions(Collection<Fact> facts, ThingKey thing) {
        return facts.stream()
                .filter(fact -> introduces(fact.happening(), thing))
                .toList();
    }

    /** Whether a happening introduces a thing. */
    public static boolean introduces(Happening happening, ThingKey thing) {
        Field field = Catalogue.of(happening).introduces();
        return field != null && thing.equals(field.in(happening));
    }

    /** Whether a happening ends a thing, as the table of things in section 4 says. */
    public static boolean ends(Happening happening, ThingKey thing) {
        if (happening instanceof ObstacleEased eased) {
            return eased.how().is("resolved") && eased.obstacle().equals(thing);
        }
        for (Field field : Catalogue.of(happening).ends()) {
            if (thing.equals(field.in(happening))) {
                return true;
            }
        }
        return false;
    }

    /** That a thing is there. */
    public static Episode presence(Collection<Fact> facts, ThingKey thing) {
        return episode(facts, h -> introduces(h, thing), h -> ends(h, thing), h -> false);
    }

    /** That somebody has a seat at a table. */
    public static Episode seat(Collection<Fact> facts, ThingKey who, TableKey table) {
        return episode(
                facts,
                table,
                h -> switch (h) {
                    case ClientJoinedTable joined ->
                        joined.table().equals(table) && joined.participant().equals(who);
                    case PartnerJoinedTable joined ->
                        joined.table().equals(table)
                                && (who.equals(joined.participant()) || who.equals(joined.organisation()));
                    case TableFormed formed ->
                        formed.table().equals(table) && formed.organisations().contains(who);
                    default -> false;
                },
                h -> h instanceof LeftTable left
                        && left.table().equals(table)
                        && (who.equals(left.participant()) || who.equals(left.organisation())),
                h -> h instanceof TableDissolved dissolved && dissolved.table().equals(table) || leavesNetwork(h, who));
    }

    /**
     * Somebody's support of an initiative or arrangement with one contribution.
     *
     * @param supporter who
     * @param contribution with what; null where not known
     * @param episode when
     */
    public record Support(ThingKey supporter, @Nullable Code contribution, Episode episode) {}

    /**
     * Each support of an initiative or arrangement, in order of the first joining; every bare `other` stands for itself.
     *
     * @param facts those that name what is supported, and those that name its supporters
     */
    public static List<Support> supports(Collection<Fact> facts, ThingKey of) {
        List<Support> supports = new ArrayList<>();
        for (Fact fact : facts) {
            if (!(fact.happening() instanceof SupporterJoined joined)
                    || !joined.of().equals(of)) {
                continue;
            }
            ThingKey supporter = joined.supporter();
            Code contribution = joined.contribution();
            if (supports.stream()
                    .noneMatch(s -> s.supporter().equals(supporter) && same(s.contribution(), contribution))) {
                supports.add(new Support(
                        supporter, contribution, support(facts, of, supporter, contribution, fact.position())));
            }
        }
        return List.copyOf(supports);
    }

    /**
     * That somebody supports an initiative or arrangement with one contribution; leaving without naming a contribution
     * ends them all, and a contribution that is not known may be any that is named.
     *
     * @param contribution null for a support whose contribution is not known
     */
    public static Episode support(
            Collection<Fact> facts, ThingKey of, ThingKey supporter, @Nullable Code contribution) {
        return support(facts, of, supporter, contribution, 0);
    }

    /** @param itself the position of a joining that this is about, with a bare `other` or not */
    private static Episode support(
            Collection<Fact> facts, ThingKey of, ThingKey supporter, @Nullable Code contribution, long itself) {
        Map<Fact, @Nullable Code> others = new LinkedHashMap<>();
        List<Fact> begun = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.happening() instanceof SupporterJoined joined
                    && joined.of().equals(of)
                    && joined.supporter().equals(supporter)) {
                if (fact.position() == itself || same(contribution, joined.contribution())) {
                    begun.add(fact);
                } else {
                    others.put(fact, joined.contribution());
                }
            }
        }
        List<Episode.End> ended = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.happening() instanceof SupporterLeft left && leaves(left, of, supporter)) {
                Certainty ends = isMeant(left.contribution(), contribution);
                boolean own = others.entrySet().stream()
                        .allMatch(other -> Order.follows(other.getKey(), fact)
                                || !isMeant(left.contribution(), other.getValue())
                                        .possibly());
                if (ends.possibly()) {
                    ended.add(new Episode.End(fact, own, ends.certainly()));
                }
            } else if (leavesNetwork(fact.happening(), supporter)) {
                ended.add(new Episode.End(fact, false));
            }
        }
        return new Episode(begun, ended);
    }

    /**
     * Whether what ended is what began: an end that names nothing means all, and what began unnamed may be anything.
     *
     * @param ended what the end names; null for none
     * @param begun what began; null where it is not known
     */
    public static Certainty isMeant(@Nullable Code ended, @Nullable Code begun) {
        if (ended == null || same(ended, begun)) {
            return Certainty.CERTAIN;
        }
        return begun == null ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    private static boolean leaves(SupporterLeft left, ThingKey of, ThingKey supporter) {
        return left.of().equals(of) && left.supporter().equals(supporter);
    }

    /** That an organisation is in a partnership. */
    public static Episode membership(Collection<Fact> facts, OrganisationKey organisation, PartnershipKey partnership) {
        return episode(
                facts,
                partnership,
                h -> switch (h) {
                    case OrganisationsPartnered partnered ->
                        partnered.partnership().equals(partnership)
                                && partnered.organisations().contains(organisation);
                    case OrganisationJoinedPartnership joined ->
                        joined.partnership().equals(partnership)
                                && joined.organisation().equals(organisation);
                    default -> false;
                },
                h -> false,
                h -> h instanceof PartnershipEnded ended && ended.partnership().equals(partnership)
                        || leavesNetwork(h, organisation));
    }

    /** That a provider works in a way; a bare `other` is never the same as another. */
    public static Episode practice(Collection<Fact> facts, OrganisationKey provider, Code practice) {
        return episode(
                facts,
                h -> h instanceof ProviderAdoptedPractice adopted
                        && adopted.provider().equals(provider)
                        && same(practice, adopted.practice()),
                h -> h instanceof ProviderDroppedPractice dropped
                        && dropped.provider().equals(provider)
                        && same(practice, dropped.practice()),
                h -> false);
    }

    /** That an initiative has ended: begun by its ending, ended, by dates only, by its revival. */
    public static Episode ended(Collection<Fact> facts, InitiativeKey initiative) {
        return episode(
                facts,
                h -> h instanceof InitiativeEnded ended && ended.initiative().equals(initiative),
                h -> false,
                h -> h instanceof InitiativeRevived revived
                        && revived.initiative().equals(initiative));
    }

    /** Whether two codes are the same value; a bare `other` is never the same as another. */
    public static boolean same(@Nullable Code one, @Nullable Code other) {
        return one == null ? other == null : one.equals(other) && !one.isBareOther();
    }

    private static boolean leavesNetwork(Happening happening, ThingKey who) {
        return switch (happening) {
            case ParticipantLeftNetwork left -> left.participant().equals(who);
            case OrganisationLeftNetwork left -> left.organisation().equals(who);
            default -> false;
        };
    }

    private static Episode episode(
            Collection<Fact> facts,
            Predicate<Happening> begins,
            Predicate<Happening> ownEnds,
            Predicate<Happening> otherEnds) {
        return episode(facts, null, begins, ownEnds, otherEnds);
    }

    private static Episode episode(
            Collection<Fact> facts,
            @Nullable ThingKey at,
            Predicate<Happening> begins,
            Predicate<Happening> ownEnds,
            Predicate<Happening> otherEnds) {
        List<Fact> begun = new ArrayList<>();
        List<Episode.End> ended = new ArrayList<>();
        for (Fact fact : facts) {
            if (begins.test(fact.happening())) {
                begun.add(fact);
            }
            if (ownEnds.test(fact.happening())) {
                ended.add(new Episode.End(fact, true));
            } else if (otherEnds.test(fact.happening())) {
                ended.add(new Episode.End(fact, false));
            }
        }
        return new Episode(begun, ended, at == null ? List.of() : introductions(facts, at));
    }
}
