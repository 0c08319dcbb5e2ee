package nl.netwerkspoor.store.log;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.netwerkspoor.store.log.Draft.Placed;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.jspecify.annotations.Nullable;

/** A store whose network breaks when it is told to. Several may share one real store, like processes do. */
record FaultyStore(CommitStore real, Supplier<Fault> faults) implements CommitStore {

    enum Fault {
        NONE,
        BEFORE_INSERTING,
        AFTER_INSERTING_SOME,
        AFTER_INSERTING
    }

    @Override
    public Draft encode(List<Stamped> events, PayloadCodec codec) {
        return real.encode(events, codec);
    }

    @Override
    public int insert(List<Placed> commits) {
        var fault = faults.get();
        var part = switch (fault) {
            case NONE, AFTER_INSERTING -> commits;
            case AFTER_INSERTING_SOME -> commits.subList(0, (commits.size() + 1) / 2);
            case BEFORE_INSERTING -> List.<Placed>of();
        };
        int inserted;
        // A store on a server takes inserts from many; the embedded one has one writer.
        synchronized (real) {
            inserted = part.isEmpty() ? 0 : real.insert(part);
        }
        if (fault != Fault.NONE) {
            throw new UnreachableStoreException(new IOException("no answer: " + fault));
        }
        return inserted;
    }

    @Override
    public @Nullable Header header(long atOrBefore) {
        return real.header(atOrBefore);
    }

    @Override
    public List<StoredCommit> read(long from, long upTo, Set<String> keys) {
        return real.read(from, upTo, keys);
    }

    @Override
    public Sourced source(long from, Set<String> keys) {
        return real.source(from, keys);
    }

    @Override
    public void close() {
        // The real store is closed by whoever opened it.
    }
}
