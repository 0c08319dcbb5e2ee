package nl.netwerkspoor.query.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The view `network`: nodes and dated ties on a day. A tie binds two nodes while both are there. */
public final class Network implements Overview {

    private static final List<ThingKind> NODES = List.of(
            ThingKind.ORGANISATION,
            ThingKind.PARTICIPANT,
            ThingKind.TABLE,
            ThingKind.INITIATIVE,
            ThingKind.ARRANGEMENT);

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Map<String, @Nullable Object> at(Facts facts, long day) {
        Set<ThingKey> there = new HashSet<>();
        List<Object> nodes = new ArrayList<>();
        for (ThingKind kind : NODES) {
            for (ThingKey thing : facts.things(kind)) {
                Episode.State state = Things.presence(facts, thing).at(day);
                if (state.certainty().possibly()) {
                    there.add(thing);
                    nodes.add(node(facts, thing, state, day));
                }
            }
        }
        List<Object> ties = new ArrayList<>();
        for (Tie tie : new Ties(facts, day).all()) {
            if (there.contains(tie.from()) && there.contains(tie.to())) {
                ties.add(tie.whileThere(facts, tie.from(), day)
                        .whileThere(facts, tie.to(), day)
                        .shown());
            }
        }
        Map<String, @Nullable Object> network = new LinkedHashMap<>();
        network.put("nodes", nodes);
        network.put("ties", ties);
        return network;
    }

    private static Object node(Facts facts, ThingKey thing, Episode.State state, long day) {
        Fact since = state.since();
        Fact until = state.until();
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("ref", thing);
        node.put("kind", thing.kind().code());
        node.put("name", Things.name(facts, thing, day));
        node.put("certainty", state.certainty());
        node.put("since", since == null ? null : since.dated());
        node.put("until", until == null ? null : until.dated());
        node.put("because", Because.of(state.because()));
        return node;
    }
}
