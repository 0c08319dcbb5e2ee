package nl.netwerkspoor.store.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** TEMP. */
public class Vault {
    private final ConcurrentHashMap<UUID, Map<String, VaultText>> all = new ConcurrentHashMap<>();

    public void put(String traject, Map<UUID, Map<String, String>> texts) {
        texts.forEach((a, m) -> m.forEach(
                (f, w) -> all.computeIfAbsent(a, x -> new ConcurrentHashMap<>()).put(f, new VaultText(w))));
    }

    public Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts) {
        Map<UUID, Map<String, VaultText>> found = new HashMap<>();
        attempts.forEach(a -> {
            Map<String, VaultText> texts = all.get(a);
            if (texts != null) {
                found.put(a, texts);
            }
        });
        return found;
    }
}
