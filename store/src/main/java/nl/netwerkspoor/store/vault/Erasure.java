package nl.netwerkspoor.store.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * That a text was erased: who, when and which, not what.
 *
 * @param at when
 * @param by the opaque account id of who had it erased
 * @param traject the key of the traject
 * @param attempt the recording attempt that it was kept under
 * @param field the path of the field
 */
public record Erasure(Instant at, String by, String traject, UUID attempt, String field) {}
