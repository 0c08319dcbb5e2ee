package nl.netwerkspoor.store.log;

/** A commit as a store gave it, not yet decoded. */
interface StoredCommit {

    CommitStore.Header header();

    /** Its events from the first on; reading one that is broken leaves the others readable. */
    StoredEvents events();
}
