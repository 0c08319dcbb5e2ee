package nl.netwerkspoor.query.initiatives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.funding.Funding;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** The view `initiatives`. */
public final class Initiatives implements View {

    @Override
    public String name() {
        return "initiatives";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.INITIATIVE).stream().map(ThingKey::value).toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        InitiativeKey initiative = new InitiativeKey(key);
        Certainty there = Things.presence(facts, initiative).at(day).certainty();
        Fact introduction = Things.introduction(facts, initiative, day);
        if (introduction == null || !there.possibly()) {
            return null;
        }
        Start start = Start.of(introduction);
        Phases phases = Phases.of(facts, initiative);
        Lead lead = Lead.of(facts, initiative);
        List<Value.State<Code>> leads = lead.at(day);
        Because started = Because.ofFacts(List.of(introduction));
        Into into = into(facts, initiative, day);
        List<Fact> touching = facts.touching(initiative);
        Quiet quiet = Quiet.of(touching, phases, day);
        Energy energy = Energy.of(touching, day);

        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Things.name(facts, initiative, day));
        item.put("certainty", there);
        item.put("field", start.field());
        item.put("instigation", start.instigator());
        item.put("clientInitiative", isClients(start.instigator()));
        item.put("clientRun", clientRun(lead, leads, day));
        item.put("where", introduction.telling().where());
        item.put("phase", phase(phases.at(day)));
        item.put(
                "phases", phases.reached(day).stream().map(Initiatives::reached).toList());
        item.put(
                "lead",
                leads.stream().map(state -> Answers.state(state, state.value())).toList());
        item.put("supporters", Supporters.states(facts, initiative, day));
        item.put("funding", Funding.states(Funding.of(facts, initiative), day));
        item.put("startedBy", start.startedBy());
        item.put("from", start.from());
        item.put("into", into.refs());
        item.put("energy", energy.sum());
        item.put("quiet", quiet.quiet());

        Map<String, @Nullable Object> because = new LinkedHashMap<>();
        for (String field :
                List.of("certainty", "field", "instigation", "clientInitiative", "where", "startedBy", "from")) {
            because.put(field, started);
        }
        because.put(
                "clientRun",
                Because.of(leads.stream()
                        .flatMap(state -> state.because().stream())
                        .toList()));
        because.put("into", Because.ofFacts(into.by()));
        because.put("energy", Because.ofFacts(energy.behind()));
        because.put("quiet", quiet.because());
        item.put("because", because);
        return item;
    }

    private static @Nullable Boolean isClients(@Nullable Code code) {
        return code == null ? null : code.is("clients");
    }

    /** True where clients certainly carry it, if it is there; null where that is not known. */
    private static @Nullable Boolean clientRun(Lead lead, List<Value.State<Code>> leads, long day) {
        boolean possible = leads.stream().anyMatch(state -> state.value().is("clients"));
        if (!lead.told(day) || possible && leads.size() > 1) {
            return null;
        }
        return possible;
    }

    private static Map<String, @Nullable Object> phase(Phases.Current current) {
        Map<String, @Nullable Object> phase = new LinkedHashMap<>();
        phase.put("candidates", current.candidates().stream().map(Phase::code).toList());
        phase.put("certainty", current.certainty());
        phase.put("because", current.because());
        return phase;
    }

    private static Map<String, @Nullable Object> reached(Phases.Reached reached) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("phase", reached.phase().code());
        shown.put("reached", reached.reached());
        shown.put("certainty", reached.certainty());
        shown.put("because", reached.because());
        return shown;
    }

    private record Into(List<ThingKey> refs, List<Fact> by) {}

    private static Into into(Facts facts, InitiativeKey initiative, long day) {
        Set<ThingKey> refs = new LinkedHashSet<>();
        List<Fact> by = new ArrayList<>();
        for (Fact fact : facts.naming(initiative)) {
            ThingKey into = intoBy(fact, initiative);
            if (into != null && Event.by(fact, day).possibly()) {
                refs.add(into);
                by.add(fact);
            }
        }
        return new Into(List.copyOf(refs), by);
    }

    private static @Nullable ThingKey intoBy(Fact fact, InitiativeKey initiative) {
        return switch (fact.happening()) {
            case InitiativesJoinedForces joined when joined.initiatives().contains(initiative) -> joined.into();
            case InitiativeGrewIntoArrangement grown
            when grown.initiatives().contains(initiative) -> grown.arrangement();
            default -> null;
        };
    }
}
