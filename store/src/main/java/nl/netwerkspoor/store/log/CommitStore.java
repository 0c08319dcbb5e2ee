package nl.netwerkspoor.store.log;

import java.util.List;
import java.util.Set;
import nl.netwerkspoor.store.log.Draft.Placed;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.jspecify.annotations.Nullable;

/**
 * Where commits are kept: one document or row each, under the position of its first event.
 *
 * <p>What it answers is what the store will never take back: on MongoDB every read is a majority read. Where it did not
 * answer it throws {@link UnreachableStoreException}.
 */
interface CommitStore extends AutoCloseable {

    /** Encodes events. Called in the writer's own thread, so that those who append together encode side by side. */
    Draft encode(List<Stamped> events, PayloadCodec codec);

    /**
     * Inserts commits whose places follow each other, in order, each as a whole or not at all, and none when the one
     * before it was not.
     *
     * @return how many were inserted: fewer than given when a place was taken
     */
    int insert(List<Placed> commits);

    /** The last commit that begins at or before the position, without its events; null when there is none. */
    @Nullable
    Header header(long atOrBefore);

    /**
     * A page of the commits that begin in the range and have one of the keys, in order. Every page that is not empty
     * ends before the next commit, so the next page begins after its last.
     *
     * @param keys none asks for all commits
     */
    List<StoredCommit> read(long from, long upTo, Set<String> keys);

    /** The last position, and then the first page of what has one of the keys up to it, in one round trip. */
    Sourced source(long from, Set<String> keys);

    @Override
    void close();

    /** A commit without its events. */
    record Header(long first, int count, long recordedAt) {

        long last() {
            return first + count - 1;
        }
    }

    record Sourced(long tail, List<StoredCommit> page) {}
}
