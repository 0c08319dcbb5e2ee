/**
 * The log of everything that was recorded: one gapless order of events, appended to on condition and read by position
 * or by tag, on MongoDB or embedded on SQLite, with Axon's storage engine on top.
 *
 * <p>{@link nl.netwerkspoor.store.log.EventLog} is the door. Behind it an {@code Appender} shares round trips between
 * writers and keeps the labels of recent events, {@code LogReading} reads page by page and notices gaps, {@code Growth}
 * wakes readers, and {@code CommitStore} is the port with one adapter per database.
 */
@NullMarked
package nl.netwerkspoor.store.log;

import org.jspecify.annotations.NullMarked;
