package nl.netwerkspoor.store.documents;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** TEMP. */
public class Documents {
    private final ConcurrentHashMap<String, ConcurrentSkipListMap<String, Document>> all = new ConcurrentHashMap<>();

    public void putAll(String collection, List<Document> docs) {
        docs.forEach(d -> all.computeIfAbsent(collection, c -> new ConcurrentSkipListMap<>())
                .put(d.id(), d));
    }

    public List<Document> list(String collection, String traject, String after, int limit) {
        return all
                .computeIfAbsent(collection, c -> new ConcurrentSkipListMap<>())
                .tailMap(after, false)
                .values()
                .stream()
                .filter(d -> d.traject().equals(traject))
                .limit(limit)
                .toList();
    }
}
