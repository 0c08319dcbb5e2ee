package nl.netwerkspoor.query.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeBranchedOff;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationBecamePartOf;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantJoinedNetwork;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectHappening.ProcessSupporterAppointed;
import nl.netwerkspoor.query.arrangements.Hosts;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.funding.Funding;
import nl.netwerkspoor.query.initiatives.Supporters;
import nl.netwerkspoor.query.tables.Seats;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** Every tie that is certainly or possibly there on a day. */
final class Ties {

    /** What begins ties that nothing recorded ends. */
    static final List<Class<? extends Happening>> LASTING = List.of(
            InitiativeSpontaneouslyStarted.class,
            InitiativeBranchedOff.class,
            ProcessSupporterAppointed.class,
            ParticipantJoinedNetwork.class,
            OrganisationBecamePartOf.class,
            ArrangementOpened.class,
            InitiativeGrewIntoArrangement.class);

    private final Facts facts;
    private final long day;
    private final List<Tie> ties = new ArrayList<>();

    Ties(Facts facts, long day) {
        this.facts = facts;
        this.day = day;
    }

    List<Tie> all() {
        facts.things(ThingKind.TABLE).forEach(table -> seats((TableKey) table));
        Stream.of(ThingKind.INITIATIVE, ThingKind.ARRANGEMENT)
                .flatMap(kind -> facts.things(kind).stream())
                .forEach(this::supports);
        facts.things(ThingKind.ARRANGEMENT).forEach(arrangement -> hosts((ArrangementKey) arrangement));
        facts.things(ThingKind.PARTNERSHIP).forEach(partnership -> partnerships((PartnershipKey) partnership));
        Funding.funded(facts).forEach(this::funding);
        lasting(facts).forEach(this::lasting);
        return ties;
    }

    /** Those found so far. */
    List<Tie> found() {
        return ties;
    }

    private void add(Tie tie) {
        if (tie.certainty().possibly()) {
            ties.add(tie);
        }
    }

    private void seats(TableKey table) {
        for (Seats.Seat seat : Seats.at(facts, table, day)) {
            add(new Tie("seat", seat.who(), table, null, seat.certainty(), seat.since(), seat.until(), seat.because()));
        }
    }

    private void supports(ThingKey of) {
        for (Episodes.Support support : Supporters.all(facts, of)) {
            add(Tie.of(
                    "support",
                    support.supporter(),
                    of,
                    support.contribution(),
                    support.episode().at(day)));
        }
    }

    void hosts(ArrangementKey arrangement) {
        List<Fact> naming = facts.naming(arrangement);
        Certainty open = Things.presence(facts, arrangement).at(day).certainty();
        Hosts.at(naming, arrangement, day).forEach((host, state) -> {
            Value.State<Boolean> whileOpen =
                    new Value.State<>(true, state.certainty().and(open), state.since(), state.until(), state.because());
            add(Tie.of("host", host, arrangement, whileOpen));
        });
    }

    /** Each two of the organisations in it, and each of them with what it is about. */
    void partnerships(PartnershipKey partnership) {
        List<Fact> naming = facts.naming(partnership);
        Set<OrganisationKey> members = new LinkedHashSet<>();
        Set<ThingKey> about = new LinkedHashSet<>();
        for (Fact fact : naming) {
            switch (fact.happening()) {
                case OrganisationsPartnered partnered
                when partnered.partnership().equals(partnership) -> {
                    members.addAll(partnered.organisations());
                    about.addAll(partnered.about());
                }
                case OrganisationJoinedPartnership joined
                when joined.partnership().equals(partnership) -> members.add(joined.organisation());
                default -> {
                    // no member
                }
            }
        }
        Map<OrganisationKey, Episode.State> states = new LinkedHashMap<>();
        for (OrganisationKey member : members) {
            Set<Fact> both = new LinkedHashSet<>(naming);
            both.addAll(facts.naming(member));
            Episode.State state = Episodes.membership(both, member, partnership).at(day);
            if (state.certainty().possibly()) {
                states.forEach((other, its) -> add(partners(partnership, other, its, member, state)));
                states.put(member, state);
                about.forEach(of -> add(Tie.of("partnership", member, of, partnership, state)));
            }
        }
    }

    private static Tie partners(
            PartnershipKey partnership,
            OrganisationKey one,
            Episode.State ofOne,
            OrganisationKey other,
            Episode.State ofOther) {
        List<Long> because = Stream.concat(ofOne.because().stream(), ofOther.because().stream())
                .distinct()
                .sorted()
                .toList();
        return new Tie(
                "partnership",
                one,
                other,
                partnership,
                ofOne.certainty().and(ofOther.certainty()),
                last(ofOne.since(), ofOther.since()),
                first(ofOne.until(), ofOther.until()),
                because);
    }

    private static @Nullable Fact last(@Nullable Fact one, @Nullable Fact other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(Fact.BY_WHEN)
                .orElse(null);
    }

    private static @Nullable Fact first(@Nullable Fact one, @Nullable Fact other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Fact.BY_WHEN)
                .orElse(null);
    }

    void funding(ThingKey of) {
        for (Funding funding : Funding.of(facts, of)) {
            if (funding.funder() != null) {
                add(Tie.of("funding", funding.funder(), of, funding.source(), funding.at(day)));
            }
        }
    }

    /** What a tie binds, and how. */
    record Ends(String kind, ThingKey from, ThingKey to) {}

    /** Ties that nothing recorded ends, with what began each. */
    static Map<Ends, List<Fact>> lasting(Facts facts) {
        Map<Ends, List<Fact>> begins = new LinkedHashMap<>();
        for (Fact fact : facts.of(LASTING)) {
            for (Ends ends : lasting(fact)) {
                begins.computeIfAbsent(ends, e -> new ArrayList<>()).add(fact);
            }
        }
        return begins;
    }

    void lasting(Ends ends, List<Fact> by) {
        add(Tie.of(ends.kind(), ends.from(), ends.to(), null, new Episode(by, List.of()).at(day)));
    }

    private static List<Ends> lasting(Fact fact) {
        return switch (fact.happening()) {
            case InitiativeSpontaneouslyStarted start -> started(start.startedBy(), start.initiative());
            case InitiativeBranchedOff branch -> started(branch.startedBy(), branch.initiative());
            case ProcessSupporterAppointed appointed -> one("employs", appointed.employer(), appointed.participant());
            case ParticipantJoinedNetwork joined -> one("employs", joined.organisation(), joined.participant());
            case OrganisationBecamePartOf part -> one("part-of", part.organisation(), part.whole());
            case ArrangementOpened opened -> one("part-of", opened.arrangement(), opened.partOf());
            case InitiativeGrewIntoArrangement grew -> one("part-of", grew.arrangement(), grew.partOf());
            default -> List.of();
        };
    }

    private static List<Ends> started(List<ThingKey> by, ThingKey initiative) {
        return by.stream().map(who -> new Ends("started", who, initiative)).toList();
    }

    private static List<Ends> one(String kind, @Nullable ThingKey from, @Nullable ThingKey to) {
        return from == null || to == null ? List.of() : List.of(new Ends(kind, from, to));
    }
}
