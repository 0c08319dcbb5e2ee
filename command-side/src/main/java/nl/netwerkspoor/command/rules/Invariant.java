package nl.netwerkspoor.command.rules;

import java.util.function.Consumer;
import nl.netwerkspoor.happenings.ThingKey;

/** A rule about one thing, over the whole of what stands in real-world time, in whatever order it was recorded. */
@FunctionalInterface
interface Invariant {

    /** Finds every happening that names a thing and, because of what else names it, cannot be. */
    void judge(Standing standing, ThingKey thing, Consumer<Broken> broken);
}
