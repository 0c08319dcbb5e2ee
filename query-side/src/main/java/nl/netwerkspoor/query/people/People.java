package nl.netwerkspoor.query.people;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Overview;
import org.jspecify.annotations.Nullable;

/**
 * `people`: how many people are in the network by background, and how many stepped up or back by role and year. Only
 * numbers in which nobody can be found, without totals, keys or positions.
 */
public final class People implements Overview {

    static final String ROUNDED =
            "Het aantal is afgerond, en een klein aantal wordt niet precies genoemd, zodat niemand te herkennen is.";

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Map<String, @Nullable Object> at(Facts facts, long day) {
        Map<String, @Nullable Object> people = new LinkedHashMap<>();
        people.put("background", InNetwork.byBackground(facts, day));
        people.put("stepsUp", Steps.up(facts, day));
        people.put("stepsBack", Steps.back(facts, day));
        return people;
    }
}
