package nl.netwerkspoor.happenings;

import java.util.List;

/**
 * What a correction or withdrawal is about, as it was found when that was recorded: so that whoever keeps the
 * happenings of a thing sees what became of them.
 *
 * @param position the position of the original, which stays the way to cite it; 0 where {@code back} says it
 * @param back how many positions before the correction or withdrawal the original stands, where both were recorded in
 *     one commit and no position was known yet; else 0
 * @param things every thing that a version of the original named until then
 */
public record Original(long position, long back, List<ThingKey> things) {}
