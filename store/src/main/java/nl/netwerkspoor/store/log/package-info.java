/**
 * The log of everything that was recorded: one gapless order of events, appended to on condition and read by position
 * or by tag, on MongoDB or embedded on SQLite, with Axon's storage engine on top.
 *
 * <p>{@link nl.netwerkspoor.store.log.EventLog} is the door and {@link nl.netwerkspoor.store.log.LogStorageEngine} the
 * door for Axon. Behind them {@code Appender} shares round trips between writers and {@code Recent} keeps the labels of
 * the last events, {@code LogReading} reads page by page and notices gaps, {@code FollowingStream} reads on for ever,
 * {@code Growth} wakes readers, and {@code CommitStore} is the port, with {@code MongoCommits} and
 * {@code SqliteCommits} behind it.
 *
 * <p>What is stored, on both: per commit its first position, how many events it has, when it was recorded, the keys of
 * its events and the events, each with its type, tags, revision, id, timestamp, metadata and payload, in that order; the
 * readers rely on the order. A commit's {@code recordedAt} is the latest timestamp of its events or that of the commit
 * before it, whichever is later; {@code timestamp} is what the event itself says and only Axon sees it. Keys (see
 * {@code Criterion}) narrow a search to commits; whether an event matches is always asked of the event.
 */
@NullMarked
package nl.netwerkspoor.store.log;

import org.jspecify.annotations.NullMarked;
