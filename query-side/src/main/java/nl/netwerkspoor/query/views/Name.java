package nl.netwerkspoor.query.views;

import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/**
 * The name of a thing: a leaf, written as the words of its text, and as its key where it has none or it was erased.
 *
 * @param of the thing
 * @param text its name or alias
 */
public record Name(ThingKey of, @Nullable Text text) {}
