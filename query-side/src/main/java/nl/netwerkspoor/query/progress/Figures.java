package nl.netwerkspoor.query.progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedNetwork;
import nl.netwerkspoor.happenings.ObstacleKey;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.coverage.OpenArrangement;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.funding.Funding;
import nl.netwerkspoor.query.initiatives.Phase;
import nl.netwerkspoor.query.initiatives.Phases;
import nl.netwerkspoor.query.initiatives.Quiet;
import nl.netwerkspoor.query.obstacles.ObstaclesView;
import nl.netwerkspoor.query.people.InNetwork;
import nl.netwerkspoor.query.providers.Intake;
import nl.netwerkspoor.query.providers.Practices;
import nl.netwerkspoor.query.tables.Seats;
import nl.netwerkspoor.query.tables.TablesView;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The figures of a traject on a day (section 9 of the domain, "Progress"). Nothing is scored against a target. */
public final class Figures {

    private final Facts facts;
    private final long day;
    private final Map<String, Count> figures = new LinkedHashMap<>();

    private Figures(Facts facts, long day) {
        this.facts = facts;
        this.day = day;
    }

    /** Every figure by name, in the order to show. */
    public static Map<String, Count> at(Facts facts, long day) {
        Figures figures = new Figures(facts, day);
        figures.initiatives();
        figures.arrangements();
        figures.tables();
        figures.organisations();
        figures.people();
        figures.providers();
        figures.funding();
        figures.obstacles();
        figures.questions();
        return figures.figures;
    }

    private void initiatives() {
        Map<Phase, Count.Of> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            phases.put(phase, new Count.Of());
        }
        Count.Of quiet = new Count.Of();
        for (ThingKey thing : facts.things(ThingKind.INITIATIVE)) {
            InitiativeKey initiative = (InitiativeKey) thing;
            Episode.State there = present(initiative);
            Phases of = Phases.of(facts, initiative);
            Phases.Current current = of.at(day);
            phases.forEach((phase, count) ->
                    count.add(there.certainty().and(current.in(phase)), both(there.because(), current.because())));
            Quiet silence = Quiet.of(facts.touching(initiative), of, day);
            if (silence.quiet()) {
                quiet.add(there.certainty(), both(there.because(), silence.because()));
            }
        }
        phases.forEach((phase, count) -> figures.put("initiatives" + capitalised(phase.code()), count.count()));
        figures.put("quietInitiatives", quiet.count());
    }

    private void arrangements() {
        Count.Of open = new Count.Of();
        Count.OfDifferent municipalities = new Count.OfDifferent();
        Count.OfDifferent fields = new Count.OfDifferent();
        for (OpenArrangement arrangement : OpenArrangement.at(facts, day)) {
            Episode.State state = arrangement.open();
            open.add(state.certainty(), state.because());
            arrangement
                    .municipalities()
                    .forEach((municipality, there) ->
                            municipalities.add(municipality, there.certainty(), there.because()));
            fields.add(itself(arrangement.field(), arrangement.key(), Set.of()), state.certainty(), state.because());
        }
        figures.put("arrangementsOpen", open.count());
        figures.put("municipalitiesCovered", municipalities.count());
        figures.put("fieldsCovered", fields.count());
    }

    /** Tables and those with a client seat, tables of clients by their nature apart; and the client seats at all of them. */
    private void tables() {
        Count.Of tables = new Count.Of();
        Count.Of withClients = new Count.Of();
        Count.Of clientTables = new Count.Of();
        Count.Of clientTablesWithClients = new Count.Of();
        ClientSeats clientSeats = new ClientSeats();
        for (ThingKey thing : facts.things(ThingKind.TABLE)) {
            TableKey table = (TableKey) thing;
            Episode.State there = present(table);
            TablesView.Counted counted = counted(table);
            if (!there.certainty().possibly() || counted == TablesView.Counted.NOT_COUNTED) {
                continue;
            }
            boolean apart = counted == TablesView.Counted.APART;
            (apart ? clientTables : tables).add(there.certainty(), there.because());
            List<Seats.Seat> seats = Seats.at(facts, table, day);
            List<Long> because = new ArrayList<>(there.because());
            seats.stream()
                    .filter(seat -> !Boolean.FALSE.equals(seat.client()))
                    .forEach(seat -> because.addAll(seat.because()));
            (apart ? clientTablesWithClients : withClients)
                    .add(there.certainty().and(Seats.clientAmong(seats)), because);
            Certainty still = Things.stillThere(facts, table, day);
            seats.forEach(seat -> clientSeats.add(seat, still));
        }
        figures.put("tables", tables.count());
        figures.put("tablesWithClients", withClients.count());
        figures.put("clientTables", clientTables.count());
        figures.put("clientTablesWithClients", clientTablesWithClients.count());
        figures.put("clientSeats", clientSeats.count());
    }

    private TablesView.Counted counted(TableKey table) {
        Fact introduction = Things.introduction(facts, table, day);
        return TablesView.Counted.of(
                introduction != null && introduction.happening() instanceof TableFormed formed ? formed.kind() : null);
    }

    /** How many people of client background sit at tables: at least, and at most. */
    private static final class ClientSeats {
        private final Set<Long> because = new LinkedHashSet<>();
        private long certain;
        private @Nullable Long possible = 0L;

        void add(Seats.Seat seat, Certainty table) {
            Boolean client = seat.client();
            if (Boolean.FALSE.equals(client)) {
                return;
            }
            Integer most = seat.size().max();
            certain += client != null && seat.certainty().and(table).certainly()
                    ? seat.size().min()
                    : 0;
            possible = possible == null || most == null ? null : Long.valueOf(possible + most);
            because.addAll(seat.because());
        }

        Count count() {
            return new Count(certain, possible, Because.of(because));
        }
    }

    private void organisations() {
        Count.Of organisations = new Count.Of();
        Count.Of groups = new Count.Of();
        for (ThingKey organisation : facts.things(ThingKind.ORGANISATION)) {
            Episode.State there = present(organisation);
            Fact introduction = Things.introduction(facts, organisation, day);
            boolean unnamed = introduction != null
                    && introduction.happening() instanceof OrganisationJoinedNetwork joined
                    && joined.size() != null;
            (unnamed ? groups : organisations).add(there.certainty(), there.because());
        }
        figures.put("organisations", organisations.count());
        figures.put("unnamedOrganisationGroups", groups.count());
    }

    private void people() {
        figures.put("participantsOfClientBackground", Count.ofPeople(InNetwork.count(facts, day, Seats::ofClients)));
    }

    private void providers() {
        Count.OfDifferent admitted = new Count.OfDifferent();
        Count.Of practices = new Count.Of();
        for (ThingKey thing : facts.things(ThingKind.ORGANISATION)) {
            OrganisationKey provider = (OrganisationKey) thing;
            for (Intake.State state : Intake.at(facts, provider, day)) {
                if (state.value() == Intake.Setting.ADMITTED) {
                    admitted.add(state.audience(), state.certainty(), state.because());
                }
            }
            for (Practices.Held held : Practices.at(facts, provider, day)) {
                practices.add(held.state().certainty(), held.state().because());
            }
        }
        figures.put("audiencesAdmitted", admitted.count());
        figures.put("practices", practices.count());
    }

    private void funding() {
        Count.OfDifferent sources = new Count.OfDifferent();
        for (ThingKey thing : Funding.funded(facts)) {
            for (Funding funding : Funding.of(facts, thing)) {
                Episode.State state = funding.at(day);
                sources.add(itself(funding.source(), thing, funding.secured()), state.certainty(), state.because());
            }
        }
        figures.put("fundingSources", sources.count());
    }

    private void obstacles() {
        Count.Of open = new Count.Of();
        for (ThingKey obstacle : facts.things(ThingKind.OBSTACLE)) {
            for (Value.State<String> state : ObstaclesView.states(facts, (ObstacleKey) obstacle, day)) {
                if (state.value().equals("open")) {
                    open.add(state.certainty(), state.because());
                }
            }
        }
        figures.put("obstaclesOpen", open.count());
    }

    private void questions() {
        Count.Of open = new Count.Of();
        for (ThingKey question : facts.things(ThingKind.QUESTION)) {
            Episode.State state = present(question);
            open.add(state.certainty(), state.because());
        }
        figures.put("questionsOpen", open.count());
    }

    private Episode.State present(ThingKey thing) {
        return Things.presence(facts, thing).at(day);
    }

    private record Itself(ThingKey of, Object which) {}

    /** A value as it is counted: a bare `other` is never the same as another (section 5). */
    private static @Nullable Object itself(@Nullable Code value, ThingKey of, Object which) {
        return value != null && value.isBareOther() ? new Itself(of, which) : value;
    }

    private static List<Long> both(List<Long> one, Because other) {
        List<Long> both = new ArrayList<>(one);
        both.addAll(other.positions());
        return both;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
