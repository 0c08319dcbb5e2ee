package nl.netwerkspoor.store.vault;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.netwerkspoor.store.engines.SqliteFile;
import nl.netwerkspoor.store.engines.SqliteFile.Session;
import tools.jackson.databind.json.JsonMapper;

/** A row for each text; `words` is null where they were erased. */
final class SqliteVault implements Vault {

    static final int FORMAT = 1;

    private static final List<String> PRAGMAS =
            List.of("synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY");
    private static final List<String> SCHEMA = List.of(
            // unsure_since: when it was put, in milliseconds, as long as no sweep has found a happening that names it
            """
            CREATE TABLE IF NOT EXISTS text (
              attempt TEXT NOT NULL, field TEXT NOT NULL, traject TEXT NOT NULL, words TEXT, unsure_since INTEGER,
              CONSTRAINT attempt_field PRIMARY KEY (attempt, field)) WITHOUT ROWID, STRICT""",
            "CREATE INDEX IF NOT EXISTS text_by_traject ON text (traject)",
            "CREATE INDEX IF NOT EXISTS text_unsure ON text (unsure_since) WHERE unsure_since IS NOT NULL",
            """
            CREATE TABLE IF NOT EXISTS erasure (
              attempt TEXT NOT NULL, field TEXT NOT NULL, traject TEXT NOT NULL, erased_by TEXT NOT NULL,
              erased_at INTEGER NOT NULL,
              CONSTRAINT attempt_field PRIMARY KEY (attempt, field)) WITHOUT ROWID, STRICT""",
            // One row while words were taken away that may still stand somewhere in the file.
            "CREATE TABLE IF NOT EXISTS wiping (due INTEGER PRIMARY KEY) STRICT");

    private final SqliteFile file;
    private final Clock clock;

    SqliteVault(Path path, Clock clock) {
        this.file = new SqliteFile(path, "Deze kluis met teksten", FORMAT, PRAGMAS, SCHEMA);
        this.clock = clock;
        // After a process that was killed between taking words away and wiping them.
        wipe();
    }

    @Override
    public void put(String traject, Map<UUID, Map<String, String>> texts) {
        if (texts.isEmpty()) {
            return;
        }
        long now = clock.millis();
        file.write(session -> {
            PreparedStatement insert = session.statement(
                    "INSERT OR IGNORE INTO text (attempt, field, traject, words, unsure_since) VALUES (?, ?, ?, ?, ?)");
            for (var attempt : texts.entrySet()) {
                for (var text : attempt.getValue().entrySet()) {
                    insert.setString(1, attempt.getKey().toString());
                    insert.setString(2, text.getKey());
                    insert.setString(3, traject);
                    insert.setString(4, text.getValue());
                    insert.setLong(5, now);
                    insert.executeUpdate();
                }
            }
            return null;
        });
    }

    @Override
    public Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts) {
        return file.read(session -> {
            PreparedStatement get = session.statement(
                    "SELECT attempt, field, words FROM text" + " WHERE attempt IN (SELECT value FROM json_each(?))");
            get.setString(1, JsonMapper.shared().writeValueAsString(attempts));
            Map<UUID, Map<String, VaultText>> found = new HashMap<>();
            try (ResultSet rows = get.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(UUID.fromString(rows.getString(1)), attempt -> new HashMap<>())
                            .put(rows.getString(2), new VaultText(rows.getString(3)));
                }
            }
            return found;
        });
    }

    @Override
    public List<Erasure> erase(Collection<TextKey> texts, String by) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<Erasure> erased = file.write(session -> {
            List<Erasure> done = new ArrayList<>();
            for (TextKey text : new LinkedHashSet<>(texts)) {
                PreparedStatement erase = session.statement(
                        "UPDATE text SET words = NULL, unsure_since = NULL WHERE attempt = ? AND field = ?"
                                + " AND words IS NOT NULL RETURNING traject");
                erase.setString(1, text.attempt().toString());
                erase.setString(2, text.field());
                try (ResultSet rows = erase.executeQuery()) {
                    if (rows.next()) {
                        done.add(new Erasure(rows.getString(1), text, by, now));
                    }
                }
            }
            list(session, done);
            return done;
        });
        wipe();
        return Erasures.sorted(erased);
    }

    private static void list(Session session, List<Erasure> erasures) throws SQLException {
        PreparedStatement insert = session.statement(
                "INSERT OR IGNORE INTO erasure (attempt, field, traject, erased_by, erased_at) VALUES (?, ?, ?, ?, ?)");
        for (Erasure erasure : erasures) {
            insert.setString(1, erasure.text().attempt().toString());
            insert.setString(2, erasure.text().field());
            insert.setString(3, erasure.traject());
            insert.setString(4, erasure.by());
            insert.setLong(5, erasure.at().toEpochMilli());
            insert.executeUpdate();
        }
        if (!erasures.isEmpty()) {
            session.execute("INSERT OR IGNORE INTO wiping VALUES (1)");
        }
    }

    @Override
    public List<Erasure> erasures() {
        return Erasures.sorted(file.read(session -> {
            List<Erasure> erasures = new ArrayList<>();
            try (ResultSet rows = session.statement("SELECT traject, attempt, field, erased_by, erased_at FROM erasure")
                    .executeQuery()) {
                while (rows.next()) {
                    erasures.add(new Erasure(
                            rows.getString(1),
                            new TextKey(UUID.fromString(rows.getString(2)), rows.getString(3)),
                            rows.getString(4),
                            Instant.ofEpochMilli(rows.getLong(5))));
                }
            }
            return erasures;
        }));
    }

    @Override
    public long erased() {
        return file.read(session -> session.number("SELECT count(*) FROM erasure"));
    }

    @Override
    public void apply(List<Erasure> erasures) {
        if (erasures.isEmpty()) {
            return;
        }
        file.write(session -> {
            PreparedStatement erase = session.statement("INSERT INTO text (attempt, field, traject) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO UPDATE SET words = NULL, unsure_since = NULL");
            for (Erasure erasure : erasures) {
                erase.setString(1, erasure.text().attempt().toString());
                erase.setString(2, erasure.text().field());
                erase.setString(3, erasure.traject());
                erase.executeUpdate();
            }
            list(session, erasures);
            return null;
        });
        wipe();
    }

    @Override
    public int sweep(Duration longerAgo, Predicate<UUID> isNamed) {
        long before = clock.instant().minus(longerAgo).toEpochMilli();
        Set<UUID> unsure = file.read(session -> {
            PreparedStatement unsureSince = session.statement("SELECT attempt FROM text WHERE unsure_since < ?");
            unsureSince.setLong(1, before);
            Set<UUID> attempts = new LinkedHashSet<>();
            try (ResultSet rows = unsureSince.executeQuery()) {
                while (rows.next()) {
                    attempts.add(UUID.fromString(rows.getString(1)));
                }
            }
            return attempts;
        });
        // Asked outside the transaction: it may read the log.
        Map<UUID, Boolean> named = new HashMap<>();
        unsure.forEach(attempt -> named.put(attempt, isNamed.test(attempt)));
        int swept = file.write(session -> {
            int taken = 0;
            for (var attempt : named.entrySet()) {
                PreparedStatement change = session.statement(
                        attempt.getValue()
                                ? "UPDATE text SET unsure_since = NULL WHERE attempt = ?"
                                : "DELETE FROM text WHERE attempt = ? AND unsure_since IS NOT NULL");
                change.setString(1, attempt.getKey().toString());
                int changed = change.executeUpdate();
                taken += attempt.getValue() ? 0 : changed;
            }
            if (taken > 0) {
                session.execute("INSERT OR IGNORE INTO wiping VALUES (1)");
            }
            return taken;
        });
        wipe();
        return swept;
    }

    @Override
    public Map<TextKey, String> texts(String traject) {
        return file.read(session -> {
            PreparedStatement all =
                    session.statement("SELECT attempt, field, words FROM text WHERE traject = ? AND words IS NOT NULL");
            all.setString(1, traject);
            Map<TextKey, String> texts = new HashMap<>();
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    texts.put(new TextKey(UUID.fromString(rows.getString(1)), rows.getString(2)), rows.getString(3));
                }
            }
            return texts;
        });
    }

    /** Takes words that were taken away out of the bytes of the file and of the write-ahead log too. */
    private void wipe() {
        if (file.read(session -> session.number("SELECT count(*) FROM wiping")) == 0) {
            return;
        }
        file.alone(session -> {
            // secure_delete alone is not enough: a row that moved to another page before leaves a copy where it was.
            session.execute("VACUUM");
            if (session.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new SQLException("The write-ahead log is in use");
            }
            session.execute("DELETE FROM wiping");
            return null;
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
