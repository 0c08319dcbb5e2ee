package nl.netwerkspoor.store.documents;

/**
 * Something kept under an id.
 *
 * @param traject whose it is; empty when it is of no traject
 * @param id unique within the collection and traject
 * @param version from 1, another for each change of the content
 * @param content as whoever put it there wrote it; JSON by custom
 */
public record Document(String traject, String id, long version, String content) {

    /** Refuses a version that would read as none. */
    public Document {
        if (version < 1) {
            throw new IllegalArgumentException("A version is at least 1, not " + version);
        }
    }
}
