package nl.netwerkspoor.store.vault;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Where words are kept, by recording attempt and field path. Safe for use by many threads; what was put is there for
 * ever, until it is erased.
 */
public interface Vault extends AutoCloseable {

    /**
     * Opens a vault in a file of SQLite of its own.
     *
     * @throws nl.netwerkspoor.store.sqlite.NewerFormatException when a newer program made it
     */
    static Vault onSqlite(Path file) {
        return new SqliteVault(file);
    }

    /** Opens a vault in a database of MongoDB of its own. */
    static Vault onMongo(MongoDatabase database) {
        return new MongoVault(database);
    }

    /**
     * Puts the words of attempts, before anything in the log names those attempts. What is there already, or was erased,
     * stays as it is.
     *
     * @param traject the key of the traject
     * @param words by attempt and field path
     */
    void put(String traject, Map<UUID, Map<String, String>> words);

    /** What there is of these attempts, by attempt and field path. */
    Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts);

    /**
     * Erases texts, also ones that are not there: they will not be taken later. The words are gone from every file when
     * this returns.
     */
    void erase(List<Erasure> erasures);

    /** What was erased, in order of time: to be applied again after a restore. */
    List<Erasure> erasures();

    /** The texts of a traject that have these words in them, case left out of account: field paths by attempt. */
    Map<UUID, Set<String>> search(String traject, String words);

    /**
     * Removes the words of attempts that came to nothing.
     *
     * @param before only those put before this instant
     * @param named whether something in the log names an attempt
     * @return how many attempts were removed
     */
    int sweep(Instant before, Predicate<UUID> named);

    @Override
    void close();
}
