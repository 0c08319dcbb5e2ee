package nl.netwerkspoor.store.vault;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The words that somebody typed, each under the recording attempt and the field that it was typed in. What was
 * acknowledged is kept, until it is erased: then only a mark is left, which is never filled again.
 *
 * <p>Any number of threads may use it; on MongoDB any number of processes too. Methods throw
 * {@link nl.netwerkspoor.store.engines.StoreFailedException} when the store does not answer.
 */
public sealed interface Vault extends AutoCloseable permits SqliteVault, MongoVault {

    /**
     * Opens the vault in a file of its own, which is made when it is not there. After an erasure neither the file nor
     * its write-ahead log holds the words.
     *
     * @throws nl.netwerkspoor.store.engines.NewerFormatException when it was made by a newer version
     */
    static Vault onSqlite(Path file, Clock clock) {
        return new SqliteVault(file, clock);
    }

    /**
     * Opens the vault in a database of its own, of a replica set. The client stays the caller's, to be closed after
     * this. The server's own operation log may hold erased words until it has gone round.
     *
     * @throws nl.netwerkspoor.store.engines.NewerFormatException when it was made by a newer version
     */
    static Vault onMongo(MongoDatabase database, Clock clock) {
        return new MongoVault(database, clock);
    }

    /**
     * Puts the texts of attempts, by field, in as few round trips as can be. Where a text is or was already, it stays as
     * it is; when this fails, some may have been put.
     */
    void put(String traject, Map<UUID, Map<String, String>> texts);

    /** The texts of these attempts, by field; attempts without texts are left out. */
    Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts);

    /**
     * Erases texts for good; those that are not there, or were erased before, are passed over.
     *
     * @return what was erased now, by attempt and field
     */
    List<Erasure> erase(Collection<TextKey> texts, String by);

    /** Erases all texts of these attempts, as {@link #erase} does. */
    default List<Erasure> eraseAll(Collection<UUID> attempts, String by) {
        Set<TextKey> texts = new HashSet<>();
        get(attempts)
                .forEach((attempt, fields) -> fields.keySet().forEach(field -> texts.add(new TextKey(attempt, field))));
        return erase(texts, by);
    }

    /** Everything that was ever erased, in order of time, attempt and field. */
    List<Erasure> erasures();

    /** How many texts were ever erased; grows with each. */
    long erased();

    /**
     * Erases again what a list says, also where the words are not there now, so that they cannot come back; for after a
     * restore. The list becomes part of {@link #erasures}.
     */
    void apply(List<Erasure> erasures);

    /**
     * Takes away the texts that were put longer ago than this and whose attempt no happening names. An attempt that was
     * found named once is not asked about again.
     *
     * @param isNamed whether a happening names the attempt
     * @return how many texts were taken away
     */
    int sweep(Duration longerAgo, Predicate<UUID> isNamed);

    /** Where these words stand within a text of the traject, in small letters or capitals. */
    default Map<UUID, Set<String>> search(String traject, String words) {
        // One meaning of small letters and capitals, whatever the store: theirs know other alphabets than each other.
        String wanted = words.toLowerCase(Locale.ROOT);
        Map<UUID, Set<String>> found = new HashMap<>();
        texts(traject).forEach((text, kept) -> {
            if (kept.toLowerCase(Locale.ROOT).contains(wanted)) {
                found.computeIfAbsent(text.attempt(), attempt -> new HashSet<>())
                        .add(text.field());
            }
        });
        return found;
    }

    /** All words of a traject. */
    Map<TextKey, String> texts(String traject);

    /** Ends the use of the store. On MongoDB the client stays open. */
    @Override
    void close();
}
