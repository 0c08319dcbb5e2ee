package nl.netwerkspoor.command.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/**
 * A standing happening that cannot be, beside others that stand.
 *
 * @param rule the rule it breaks
 * @param fact the happening
 * @param field its field that the rule is about; null for the happening as a whole
 * @param others the happenings it contradicts
 * @param things the things it is about
 * @param sentence what is wrong and what to do; {0} is the happening, {1} the first of the others
 */
record Broken(
        Rule rule, Fact fact, @Nullable String field, List<Fact> others, Set<ThingKey> things, Sentence sentence) {

    Broken {
        others = List.copyOf(others);
    }

    /** Whether the happening broke the rule about these things before, whatever it contradicted then. */
    boolean isAmong(Collection<Broken> these) {
        return these.stream()
                .anyMatch(other ->
                        rule == other.rule && fact.position() == other.fact.position() && things.equals(other.things));
    }
}
