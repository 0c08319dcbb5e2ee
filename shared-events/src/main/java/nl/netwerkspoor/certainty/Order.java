package nl.netwerkspoor.certainty;

import java.util.Collection;
import nl.netwerkspoor.facts.Fact;

/** When one happening certainly follows another. */
public final class Order {

    private Order() {}

    /** By dates: the other is certainly before it, or both have the same `when` and it has the higher position. */
    public static boolean follows(Fact h, Fact g) {
        return g.certainlyBefore(h) || h.sameWhen(g) && h.position() > g.position();
    }

    /** Whether every one of these but g certainly follows h, by dates. */
    static boolean allOthersFollow(Collection<Fact> these, Fact g, Fact h) {
        for (Fact other : these) {
            if (other.position() != g.position() && !follows(other, h)) {
                return false;
            }
        }
        return true;
    }
}
