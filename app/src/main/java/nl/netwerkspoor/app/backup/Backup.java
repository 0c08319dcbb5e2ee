package nl.netwerkspoor.app.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogCopy;
import nl.netwerkspoor.store.log.LogReading;
import nl.netwerkspoor.store.vault.Erasure;
import nl.netwerkspoor.store.vault.TextKey;
import nl.netwerkspoor.store.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with what was recorded up to a position: `log.ndjson` without a word that somebody typed, `words.ndjson` with
 * those, and `backup.json` with what they must come to. Beside the folders of all backups stands `erasures.ndjson`, what
 * was ever erased, also after a backup was made.
 */
public final class Backup {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOG = "log.ndjson";
    private static final String WORDS = "words.ndjson";
    private static final String MANIFEST = "backup.json";
    private static final String ERASURES = "erasures.ndjson";
    private static final int FORMAT = 1;
    private static final int TEXTS_AT_ONCE = 1_000;

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param format of the backup
     * @param position the last position in it
     * @param hash of the chain over its log
     * @param words how many texts
     */
    public record Manifest(int format, long position, String hash, long words) {}

    private record Word(String traject, UUID attempt, String field, String words) {}

    private record Erased(String traject, UUID attempt, String field, String by, long at) {}

    /** Makes a backup in a new folder, while recording goes on: of all that is in the log now. */
    public static Manifest make(Path folder, EventLog log, Vault vault) throws IOException {
        Files.createDirectories(folder);
        long position = log.tail();
        LogCopy.Copied copied;
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve(LOG))) {
            copied = LogCopy.write(log, position, to);
        }
        long words = 0;
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve(WORDS))) {
            for (String traject : trajects(log, position)) {
                for (Map.Entry<TextKey, String> text : vault.texts(traject).entrySet()) {
                    line(
                            to,
                            new Word(
                                    traject,
                                    text.getKey().attempt(),
                                    text.getKey().field(),
                                    text.getValue()));
                    words++;
                }
            }
        }
        Manifest manifest = new Manifest(FORMAT, copied.position(), copied.hash(), words);
        // Last: a folder without it is no backup.
        Files.writeString(folder.resolve(MANIFEST), JSON.writeValueAsString(manifest));
        return manifest;
    }

    /** Writes down, beside the backups, everything that was ever erased. */
    public static void keepErasures(Path backups, Vault vault) throws IOException {
        Files.createDirectories(backups);
        Path made = backups.resolve(ERASURES + ".new");
        try (BufferedWriter to = Files.newBufferedWriter(made)) {
            for (Erasure erasure : vault.erasures()) {
                line(
                        to,
                        new Erased(
                                erasure.traject(),
                                erasure.text().attempt(),
                                erasure.text().field(),
                                erasure.by(),
                                erasure.at().toEpochMilli()));
            }
        }
        Files.move(
                made, backups.resolve(ERASURES), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Puts a backup back in an empty store, and erases again what was erased, also after it was made.
     *
     * @throws LogCopy.DamagedException when the backup is not what was made
     * @throws IllegalStateException when the store is not empty
     */
    public static Manifest restore(Path folder, EventLog log, Vault vault) throws IOException {
        Manifest manifest = JSON.readValue(Files.readString(folder.resolve(MANIFEST)), Manifest.class);
        if (manifest.format() != FORMAT) {
            throw new IllegalStateException("This backup was made by a newer version");
        }
        vault.apply(erasures(folder.toAbsolutePath().resolveSibling(ERASURES)));
        LogCopy.read(
                () -> Files.newBufferedReader(folder.resolve(LOG)),
                new LogCopy.Copied(manifest.position(), manifest.hash()),
                log);
        long words = putWords(folder, vault);
        if (words != manifest.words()) {
            throw new IllegalStateException(words + " texts were found where there were " + manifest.words());
        }
        return manifest;
    }

    private static long putWords(Path folder, Vault vault) throws IOException {
        long read = 0;
        Map<String, Map<UUID, Map<String, String>>> batch = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(WORDS))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Word word = JSON.readValue(line, Word.class);
                batch.computeIfAbsent(word.traject(), traject -> new HashMap<>())
                        .computeIfAbsent(word.attempt(), attempt -> new HashMap<>())
                        .put(word.field(), word.words());
                read++;
                if (read % TEXTS_AT_ONCE == 0) {
                    batch.forEach(vault::put);
                    batch.clear();
                }
            }
        }
        batch.forEach(vault::put);
        return read;
    }

    private static List<Erasure> erasures(Path file) throws IOException {
        List<Erasure> erasures = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Erased erased = JSON.readValue(line, Erased.class);
                erasures.add(new Erasure(
                        erased.traject(),
                        new TextKey(erased.attempt(), erased.field()),
                        erased.by(),
                        Instant.ofEpochMilli(erased.at())));
            }
        }
        erasures.sort(Comparator.comparing(Erasure::at));
        return erasures;
    }

    private static Set<String> trajects(EventLog log, long upTo) {
        Set<String> trajects = new TreeSet<>();
        try (LogReading reading = log.stream(0, upTo, Set.of())) {
            reading.forEachRemaining(event -> {
                if (event.payload() instanceof Recording recording) {
                    trajects.add(recording.traject().value());
                }
            });
        }
        return trajects;
    }

    private static void line(BufferedWriter to, Object line) throws IOException {
        to.write(JSON.writeValueAsString(line));
        to.write('\n');
    }
}
