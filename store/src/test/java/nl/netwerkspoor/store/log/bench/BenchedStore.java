package nl.netwerkspoor.store.log.bench;

import nl.netwerkspoor.store.log.EventLog;

/** A store as the log uses it, and as its driver alone does. */
interface BenchedStore extends AutoCloseable {

    String title();

    /** With its version. */
    String description();

    /** Opens the log of this name. */
    EventLog open(String log);

    /** Inserts what the log holds into a collection of the same shape, over and over again. */
    RawWriter rawWriter(String log);

    /** Reads commits into trees with the driver alone; how many events they hold. */
    long rawScan(String log, long from, long upTo);

    @Override
    void close();

    interface RawWriter extends AutoCloseable {

        /** Inserts the next commit, with the concern of the log. */
        void insert();

        @Override
        void close();
    }
}
