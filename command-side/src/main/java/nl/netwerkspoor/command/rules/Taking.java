package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;

/** What somebody takes up and then holds, until it ends. */
sealed interface Taking {

    /** The things between which it is. */
    Set<ThingKey> things();

    /** From when until when it was held. */
    Episode held(Standing standing);

    /** Who holds what, in Dutch and in English. */
    Sentence named();

    /** A seat at a table. */
    record Seat(ThingKey who, TableKey table) implements Taking {
        @Override
        public Set<ThingKey> things() {
            return Set.of(who, table);
        }

        @Override
        public Episode held(Standing standing) {
            return Episodes.seat(naming(standing, this), who, table);
        }

        @Override
        public Sentence named() {
            return new Sentence(
                    Sentence.nl(who) + " zit aan " + Sentence.nl(table),
                    Sentence.en(who) + " has a seat at " + Sentence.en(table));
        }
    }

    /** A support with one contribution. */
    record Support(ThingKey of, ThingKey supporter, Code contribution) implements Taking {
        @Override
        public Set<ThingKey> things() {
            return Set.of(of, supporter);
        }

        @Override
        public Episode held(Standing standing) {
            return Episodes.support(naming(standing, this), of, supporter, contribution);
        }

        @Override
        public Sentence named() {
            return new Sentence(
                    Sentence.nl(supporter) + " steunt " + Sentence.nl(of) + " met " + Labels.code(contribution),
                    Sentence.en(supporter) + " supports " + Sentence.en(of) + " with " + contribution.value());
        }
    }

    /** A membership of a partnership. */
    record Membership(OrganisationKey organisation, PartnershipKey partnership) implements Taking {
        @Override
        public Set<ThingKey> things() {
            return Set.of(organisation, partnership);
        }

        @Override
        public Episode held(Standing standing) {
            return Episodes.membership(naming(standing, this), organisation, partnership);
        }

        @Override
        public Sentence named() {
            return new Sentence(
                    Sentence.nl(organisation) + " doet mee in " + Sentence.nl(partnership),
                    Sentence.en(organisation) + " is in " + Sentence.en(partnership));
        }
    }

    /** A practice taken up. */
    record Practice(OrganisationKey provider, Code practice) implements Taking {
        @Override
        public Set<ThingKey> things() {
            return Set.of(provider);
        }

        @Override
        public Episode held(Standing standing) {
            return Episodes.practice(naming(standing, this), provider, practice);
        }

        @Override
        public Sentence named() {
            return new Sentence(
                    Sentence.nl(provider) + " werkt met " + Labels.code(practice),
                    Sentence.en(provider) + " works with " + practice.value());
        }
    }

    /** A taking, and the field that says who or what. */
    record In(String field, Taking taking) {}

    /** What a happening takes up; nothing where it can never be said to be the same as another. */
    static List<In> by(Happening happening) {
        List<In> takings = new ArrayList<>();
        switch (happening) {
            case ClientJoinedTable joined ->
                takings.add(new In("participant", new Seat(joined.participant(), joined.table())));
            case PartnerJoinedTable joined -> {
                if (joined.participant() != null) {
                    takings.add(new In("participant", new Seat(joined.participant(), joined.table())));
                }
                if (joined.organisation() != null) {
                    takings.add(new In("organisation", new Seat(joined.organisation(), joined.table())));
                }
            }
            case TableFormed formed ->
                formed.organisations().stream()
                        .distinct()
                        .forEach(who -> takings.add(new In("organisations", new Seat(who, formed.table()))));
            case SupporterJoined joined -> {
                Code contribution = joined.contribution();
                if (contribution != null && !contribution.isBareOther()) {
                    takings.add(new In("contribution", new Support(joined.of(), joined.supporter(), contribution)));
                }
            }
            case OrganisationsPartnered partnered ->
                partnered.organisations().stream()
                        .distinct()
                        .forEach(who ->
                                takings.add(new In("organisations", new Membership(who, partnered.partnership()))));
            case OrganisationJoinedPartnership joined ->
                takings.add(new In("organisation", new Membership(joined.organisation(), joined.partnership())));
            case ProviderAdoptedPractice adopted -> {
                if (!adopted.practice().isBareOther()) {
                    takings.add(new In("practice", new Practice(adopted.provider(), adopted.practice())));
                }
            }
            default -> {}
        }
        return takings;
    }

    private static Set<Fact> naming(Standing standing, Taking taking) {
        Set<Fact> facts = new LinkedHashSet<>();
        taking.things().forEach(thing -> facts.addAll(standing.naming(thing)));
        return facts;
    }
}
