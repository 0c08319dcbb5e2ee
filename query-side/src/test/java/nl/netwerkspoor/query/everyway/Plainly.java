package nl.netwerkspoor.query.everyway;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementExtended;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementHandedOver;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.DirectionHappening.HeldAgainstGoal;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleEased;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleRaised;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeBranchedOff;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.InitiativeHappening.LeadShifted;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.PartnershipEnded;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderLoosenedIntake;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderTightenedIntake;
import nl.netwerkspoor.happenings.SenseHappening.QuestionAnswered;
import nl.netwerkspoor.happenings.SenseHappening.QuestionDropped;
import nl.netwerkspoor.happenings.SenseHappening.QuestionRaised;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import org.jspecify.annotations.Nullable;

/**
 * What holds on a day when every day is known: each happening in turn sets it or ends it. And the same as the views say
 * it. One line each, such as `seat organisation:a table:a`; a bare `other` and money over a period are left out.
 */
final class Plainly {

    private final Set<String> holds = new TreeSet<>();

    private Plainly() {}

    /** Without the forms of section 7, of facts with exact days. */
    static Set<String> folded(Collection<Fact> facts, long day) {
        Plainly plainly = new Plainly();
        facts.stream()
                .filter(fact -> fact.latest() <= day)
                .sorted(Comparator.comparingLong(Fact::latest).thenComparingLong(Fact::position))
                .forEach(plainly::happens);
        plainly.holds.removeIf(line -> line.contains(" other") || !plainly.isListed(line));
        plainly.holds.removeIf(line -> line.startsWith("there ") || line.endsWith(" not inherited"));
        withPeriod(facts).forEach(plainly::end);
        return plainly.holds;
    }

    private void happens(Fact fact) {
        Happening happening = fact.happening();
        Field introduces = Catalogue.of(happening).introduces();
        if (introduces != null) {
            holds.add("there " + introduces.in(happening));
        }
        for (Field ends : Catalogue.of(happening).ends()) {
            holds.remove("there " + ends.in(happening));
        }
        switch (happening) {
            case TableFormed formed -> formed.organisations().forEach(who -> holds.add(seat(who, formed.table())));
            case ClientJoinedTable joined -> holds.add(seat(joined.participant(), joined.table()));
            case PartnerJoinedTable joined ->
                holds.add(seat(either(joined.participant(), joined.organisation()), joined.table()));
            case LeftTable left -> holds.remove(seat(either(left.participant(), left.organisation()), left.table()));
            case TableDissolved dissolved ->
                holds.removeIf(line -> line.startsWith("seat ") && line.endsWith(" " + dissolved.table()));
            case OrganisationLeftNetwork left -> leaves(left.organisation());
            case ParticipantLeftNetwork left -> leaves(left.participant());
            case SupporterJoined joined ->
                holds.add("support " + joined.supporter() + " " + joined.of() + " " + code(joined.contribution()));
            case SupporterLeft left -> {
                String supports = "support " + left.supporter() + " " + left.of() + " ";
                end(left.contribution() == null ? supports : supports + code(left.contribution()));
                end(supports + "null");
            }
            case OrganisationsPartnered partnered ->
                partnered.organisations().forEach(who -> holds.add("partner " + who + " " + partnered.partnership()));
            case OrganisationJoinedPartnership joined ->
                holds.add("partner " + joined.organisation() + " " + joined.partnership());
            case PartnershipEnded ended ->
                holds.removeIf(line -> line.startsWith("partner ") && line.endsWith(" " + ended.partnership()));
            case ProviderLoosenedIntake loosened ->
                loosened.admits()
                        .forEach(audience -> set(
                                "intake " + loosened.provider() + " " + loosened.arrangement() + " " + code(audience),
                                "admitted"));
            case ProviderTightenedIntake tightened ->
                tightened
                        .excludes()
                        .forEach(audience -> set(
                                "intake " + tightened.provider() + " " + tightened.arrangement() + " " + code(audience),
                                "excluded"));
            case ProviderAdoptedPractice adopted ->
                holds.add("practice " + adopted.provider() + " " + code(adopted.practice()));
            case ProviderDroppedPractice dropped ->
                holds.remove("practice " + dropped.provider() + " " + code(dropped.practice()));
            case ObstacleRaised raised -> set("obstacle " + raised.obstacle(), "open");
            case ObstacleEased eased ->
                set("obstacle " + eased.obstacle(), eased.how().value());
            case QuestionRaised raised -> set("question " + raised.question(), "open");
            case QuestionAnswered answered -> set("question " + answered.question(), "answered");
            case QuestionDropped dropped -> set("question " + dropped.question(), "dropped");
            case HeldAgainstGoal held ->
                set("goal " + held.goal() + " " + held.subject(), held.verdict().value());
            case InitiativeSpontaneouslyStarted start -> lead(start.initiative(), start.lead());
            case InitiativeBranchedOff branch -> lead(branch.initiative(), branch.lead());
            case InitiativeGrewIntoArrangement grew -> {
                lead(grew.arrangement(), grew.lead());
                hosts(grew.arrangement(), grew.hosts());
                end("audience " + grew.arrangement() + " ");
                audiences(grew.arrangement(), grew.audiences());
            }
            case ArrangementOpened opened -> {
                lead(opened.arrangement(), opened.lead());
                hosts(opened.arrangement(), opened.hosts());
                end("audience " + opened.arrangement() + " ");
                audiences(opened.arrangement(), opened.audiences());
                end("place " + opened.arrangement() + " ");
                holds.add("place " + opened.arrangement() + " not inherited");
                places(opened.arrangement(), fact.telling().where());
            }
            case ArrangementExtended extended -> {
                audiences(extended.arrangement(), extended.audiences());
                places(extended.arrangement(), fact.telling().where());
                extended.municipalities()
                        .forEach(
                                municipality -> places(extended.arrangement(), List.of(new Place(municipality, null))));
            }
            case ArrangementHandedOver over -> hosts(over.arrangement(), over.hosts());
            case LeadShifted shift -> lead(shift.of(), shift.lead());
            case FundingSecured secured -> holds.add(funding(secured));
            case FundingEnded ended ->
                holds.removeIf(line -> line.startsWith("funding " + ended.of() + " ")
                        && (ended.source() == null || line.contains(" " + code(ended.source()) + " "))
                        && (ended.funder() == null || line.endsWith(" " + ended.funder()) || line.endsWith(" null")));
            default -> {
                // sets nothing of all this
            }
        }
    }

    private void set(String what, String value) {
        end(what + " ");
        holds.add(what + " " + value);
    }

    private void end(String start) {
        holds.removeIf(line -> line.startsWith(start));
    }

    /** Of initiatives only: an arrangement of which none is told has that of its origins. */
    private void lead(Object of, @Nullable Code lead) {
        if (lead != null && of instanceof InitiativeKey) {
            set("lead " + of, lead.value());
        }
    }

    private void hosts(Object arrangement, Collection<?> hosts) {
        if (!hosts.isEmpty()) {
            end("host " + arrangement + " ");
            hosts.forEach(host -> holds.add("host " + arrangement + " " + host));
        }
    }

    private void audiences(Object arrangement, Collection<Code> audiences) {
        audiences.forEach(audience -> holds.add("audience " + arrangement + " " + audience.value()));
    }

    /** Not of what grew from initiatives: that has the places of those where it is told of none. */
    private void places(Object arrangement, Collection<Place> places) {
        if (holds.contains("place " + arrangement + " not inherited")) {
            places.forEach(place -> holds.add("place " + arrangement + " " + place));
        }
    }

    private void leaves(Object who) {
        for (String tie : List.of("seat ", "support ", "partner ")) {
            end(tie + who + " ");
        }
    }

    /** Under the thing in the view of which it stands; nothing else of a line has to be there. */
    private boolean isListed(String line) {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "seat", "support" -> holds.contains("there " + words[2]);
            case "intake", "practice", "goal", "lead", "host", "partner", "audience", "place" ->
                holds.contains("there " + words[1]);
            default -> true;
        };
    }

    private static String seat(Object who, Object table) {
        return "seat " + who + " " + table;
    }

    private static Object either(@Nullable Object one, @Nullable Object other) {
        return Objects.requireNonNull(one == null ? other : one);
    }

    private static String code(@Nullable Object code) {
        return code instanceof Code known ? known.value() : String.valueOf(code);
    }

    private static String funding(FundingSecured secured) {
        return "funding " + secured.of() + " " + code(secured.source()) + " " + secured.funder();
    }

    private static Set<String> withPeriod(Collection<Fact> facts) {
        Set<String> found = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.happening() instanceof FundingSecured secured
                    && (secured.period() != null || secured.source() == null)) {
                found.add(funding(secured));
            }
        }
        return found;
    }

    /** What views call certain, of the same. */
    static Set<String> said(Map<String, Object> all, Collection<Fact> facts) {
        Plainly plainly = new Plainly();
        for (Map<?, ?> table : maps(all.get("tables"))) {
            certain(table, "seats")
                    .forEach(seat -> plainly.holds.add(
                            seat(Objects.requireNonNull(seat.get("who")), "table:" + table.get("key"))));
        }
        for (String kind : List.of("initiative", "arrangement")) {
            for (Map<?, ?> of : maps(all.get(kind + "s"))) {
                String ref = kind + ":" + of.get("key");
                certain(of, "supporters")
                        .forEach(support -> plainly.holds.add("support " + support.get("value") + " " + ref + " "
                                + code(support.get("contribution"))));
                (kind.equals("initiative") ? certain(of, "lead") : List.<Map<?, ?>>of())
                        .forEach(lead -> plainly.holds.add("lead " + ref + " " + code(lead.get("value"))));
                certain(of, "audiences")
                        .forEach(audience -> plainly.holds.add("audience " + ref + " " + code(audience.get("value"))));
                if (kind.equals("arrangement") && List.of().equals(of.get("from"))) {
                    certain(of, "places")
                            .forEach(place -> plainly.holds.add("place " + ref + " " + place.get("value")));
                }
                certain(of, "hosts")
                        .forEach(host -> plainly.holds.add("host " + ref + " organisation:" + host.get("value")));
            }
        }
        for (Map<?, ?> organisation : maps(all.get("organisations"))) {
            certain(organisation, "partnerships")
                    .forEach(partner -> plainly.holds.add("partner organisation:" + organisation.get("key")
                            + " partnership:" + partner.get("value")));
        }
        for (Map<?, ?> provider : maps(all.get("providers"))) {
            String ref = "organisation:" + provider.get("key");
            for (Map<?, ?> intake : certain(provider, "intake")) {
                String where = intake.get("arrangement") == null ? "null" : "arrangement:" + intake.get("arrangement");
                if (intake.get("audience") != null) {
                    plainly.holds.add("intake " + ref + " " + where + " " + code(intake.get("audience")) + " "
                            + intake.get("value"));
                }
            }
            certain(provider, "practices")
                    .forEach(practice -> plainly.holds.add("practice " + ref + " " + code(practice.get("value"))));
        }
        for (String kind : List.of("obstacle", "question")) {
            for (Map<?, ?> of : maps(all.get(kind + "s"))) {
                certain(of, "states")
                        .forEach(state ->
                                plainly.holds.add(kind + " " + kind + ":" + of.get("key") + " " + state.get("value")));
            }
        }
        for (Map<?, ?> goal : maps(all.get("goals"))) {
            for (Map<?, ?> subject : maps(goal.get("subjects"))) {
                certain(subject, "verdicts")
                        .forEach(verdict -> plainly.holds.add("goal goal:" + goal.get("key") + " "
                                + subject.get("subject") + " " + verdict.get("value")));
            }
        }
        for (Map<?, ?> of : maps(((Map<?, ?>) Objects.requireNonNull(all.get("funding"))).get("items"))) {
            certain(of, "funding")
                    .forEach(money -> plainly.holds.add(
                            "funding " + of.get("of") + " " + code(money.get("value")) + " " + money.get("funder")));
        }
        plainly.holds.removeIf(line -> line.contains(" other"));
        withPeriod(facts).forEach(plainly::end);
        return plainly.holds;
    }

    private static List<Map<?, ?>> certain(Map<?, ?> of, String field) {
        return maps(of.get(field)).stream()
                .filter(state -> state.get("certainty") == Certainty.CERTAIN)
                .toList();
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((Collection<?>) list)
                        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
