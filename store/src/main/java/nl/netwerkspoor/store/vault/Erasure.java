package nl.netwerkspoor.store.vault;

import java.time.Instant;

/**
 * Which text was erased, by whom and when; not what it said.
 *
 * @param at to the millisecond
 */
public record Erasure(String traject, TextKey text, String by, Instant at) {}
