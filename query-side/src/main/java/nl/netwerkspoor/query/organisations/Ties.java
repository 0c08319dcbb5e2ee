package nl.netwerkspoor.query.organisations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationBecamePartOf;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantJoinedNetwork;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectHappening.OrganisationTookPart;
import nl.netwerkspoor.happenings.TrajectHappening.ProcessSupporterAppointed;
import nl.netwerkspoor.query.arrangements.Hosts;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** What binds an organisation to others on a day, each tie as a `state`. */
final class Ties {

    private final Facts facts;
    private final OrganisationKey organisation;
    private final List<Fact> named;
    private final long day;

    Ties(Facts facts, OrganisationKey organisation, long day) {
        this.facts = facts;
        this.organisation = organisation;
        this.named = Things.dated(facts, organisation);
        this.day = day;
    }

    /** The larger organisations it became part of; nothing recorded ends that. */
    List<Object> wholes() {
        return lasting(happening -> happening instanceof OrganisationBecamePartOf became
                        && became.organisation().equals(organisation)
                ? became.whole().value()
                : null);
    }

    /** The parts it took in the traject. */
    List<Object> partsInTraject() {
        return lasting(happening -> happening instanceof OrganisationTookPart took
                        && took.organisation().equals(organisation)
                ? took.part()
                : null);
    }

    /** The participants it employs as process supporter, or for whom it is where they come from. */
    List<Object> employs() {
        return lasting(happening -> switch (happening) {
            case ProcessSupporterAppointed appointed
            when organisation.equals(appointed.employer()) ->
                appointed.participant().value();
            case ParticipantJoinedNetwork joined
            when organisation.equals(joined.organisation()) ->
                joined.participant().value();
            default -> null;
        });
    }

    /** The partnerships it is in, each with what it is for and who else is in it. */
    List<Object> partnerships() {
        Set<PartnershipKey> keys = new LinkedHashSet<>();
        for (Fact fact : named) {
            switch (fact.happening()) {
                case OrganisationsPartnered partnered -> keys.add(partnered.partnership());
                case OrganisationJoinedPartnership joined -> keys.add(joined.partnership());
                default -> {
                    // no partnership
                }
            }
        }
        List<Object> states = new ArrayList<>();
        for (PartnershipKey key : keys) {
            Episode.State state =
                    Episodes.membership(with(key), organisation, key).at(day);
            if (state.certainty().possibly()) {
                Map<String, @Nullable Object> tie = Answers.state(state, key.value());
                Fact introduction = Things.introduction(facts, key, day);
                OrganisationsPartnered partnered =
                        introduction != null && introduction.happening() instanceof OrganisationsPartnered told
                                ? told
                                : null;
                tie.put("purpose", partnered == null ? null : partnered.purpose());
                tie.put("about", partnered == null ? List.of() : partnered.about());
                tie.put("with", others(key));
                states.add(tie);
            }
        }
        return states;
    }

    /** The tables where it has a seat. */
    List<Object> seats() {
        Set<TableKey> tables = new LinkedHashSet<>();
        for (Fact fact : named) {
            switch (fact.happening()) {
                case TableFormed formed
                when formed.organisations().contains(organisation) -> tables.add(formed.table());
                case PartnerJoinedTable joined
                when organisation.equals(joined.organisation()) -> tables.add(joined.table());
                default -> {
                    // no seat
                }
            }
        }
        List<Object> states = new ArrayList<>();
        for (TableKey table : tables) {
            Episode.State state =
                    Episodes.seat(with(table), organisation, table).at(day);
            boolean tableMayBe =
                    Things.presence(facts, table).at(day).certainty().possibly();
            if (tableMayBe && state.certainty().possibly()) {
                states.add(Answers.state(state, table.value()));
            }
        }
        return states;
    }

    /** The arrangements it offers, as far as those are there. */
    List<Object> hosts() {
        Set<ThingKey> arrangements = new LinkedHashSet<>();
        for (Fact fact : named) {
            fact.touched().stream()
                    .filter(thing -> thing.kind() == ThingKind.ARRANGEMENT)
                    .forEach(arrangements::add);
        }
        List<Object> states = new ArrayList<>();
        for (ThingKey key : arrangements) {
            ArrangementKey arrangement = (ArrangementKey) key;
            Certainty open = Things.presence(facts, arrangement).at(day).certainty();
            Value.State<Boolean> host =
                    Hosts.at(facts.naming(arrangement), arrangement, day).get(organisation);
            if (host != null && open.possibly()) {
                Map<String, @Nullable Object> tie = Answers.state(host, arrangement.value());
                tie.put("certainty", host.certainty().and(open));
                states.add(tie);
            }
        }
        return states;
    }

    private List<ThingKey> others(PartnershipKey partnership) {
        Set<OrganisationKey> members = new LinkedHashSet<>();
        for (Fact fact : facts.naming(partnership)) {
            switch (fact.happening()) {
                case OrganisationsPartnered partnered
                when partnered.partnership().equals(partnership) -> members.addAll(partnered.organisations());
                case OrganisationJoinedPartnership joined
                when joined.partnership().equals(partnership) -> members.add(joined.organisation());
                default -> {
                    // no member
                }
            }
        }
        members.remove(organisation);
        List<ThingKey> others = new ArrayList<>();
        for (OrganisationKey member : members) {
            Set<Fact> about = new LinkedHashSet<>(facts.naming(partnership));
            about.addAll(facts.naming(member));
            if (Episodes.membership(about, member, partnership)
                    .at(day)
                    .certainty()
                    .possibly()) {
                others.add(member);
            }
        }
        return others;
    }

    private Set<Fact> with(ThingKey other) {
        Set<Fact> about = new LinkedHashSet<>(facts.naming(other));
        about.addAll(named);
        return about;
    }

    /** Ties that nothing recorded ends, by what they tie to. */
    private List<Object> lasting(Function<Happening, @Nullable Object> tied) {
        Map<Object, List<Fact>> begins = new LinkedHashMap<>();
        for (Fact fact : named) {
            Object to = tied.apply(fact.happening());
            if (to != null) {
                begins.computeIfAbsent(to, t -> new ArrayList<>()).add(fact);
            }
        }
        List<Object> states = new ArrayList<>();
        begins.forEach((to, facts) -> {
            Episode.State state = new Episode(facts, List.of()).at(day);
            if (state.certainty().possibly()) {
                states.add(Answers.state(state, to));
            }
        });
        return states;
    }
}
