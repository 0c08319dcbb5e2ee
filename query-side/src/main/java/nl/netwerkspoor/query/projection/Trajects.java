package nl.netwerkspoor.query.projection;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.store.documents.Document;
import nl.netwerkspoor.store.documents.Documents;

/** Which trajects there are. */
public final class Trajects {

    private static final int PAGE = 1_000;

    private final Documents documents;

    /** Trajects that are kept here. */
    public Trajects(Documents documents) {
        this.documents = documents;
    }

    void put(int build, List<TrajectKey> trajects) {
        documents.putAll(
                collection(build),
                trajects.stream()
                        .distinct()
                        .map(traject -> new Document("", traject.value(), 1, "{}"))
                        .toList());
    }

    /** Every traject of which something is in a build, in order of key. */
    public List<TrajectKey> all(int build) {
        List<TrajectKey> found = new ArrayList<>();
        String after = "";
        while (true) {
            List<Document> page = documents.list(collection(build), "", after, PAGE);
            page.forEach(row -> found.add(new TrajectKey(row.id())));
            if (page.size() < PAGE) {
                return found;
            }
            after = page.getLast().id();
        }
    }

    /** Takes the list of a build away. */
    void drop(int build) {
        documents.drop(collection(build));
    }

    private static String collection(int build) {
        return "trajects-" + build;
    }
}
