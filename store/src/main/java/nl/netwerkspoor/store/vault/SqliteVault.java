package nl.netwerkspoor.store.vault;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.netwerkspoor.store.sqlite.SqliteFile;

/** The vault as a file of its own; an erased text is a row without words. */
final class SqliteVault implements Vault {

    private static final int FORMAT = 1;
    private static final int ASKED_AT_ONCE = 500;

    private final SqliteFile file;

    SqliteVault(Path path) {
        this.file = new SqliteFile(
                path,
                true,
                FORMAT,
                """
                CREATE TABLE IF NOT EXISTS text (
                  attempt TEXT NOT NULL, field TEXT NOT NULL, traject TEXT NOT NULL, put_at INTEGER NOT NULL,
                  words TEXT, PRIMARY KEY (attempt, field)) WITHOUT ROWID""",
                "CREATE INDEX IF NOT EXISTS text_by_traject ON text (traject)",
                "CREATE INDEX IF NOT EXISTS text_by_time ON text (put_at)",
                """
                CREATE TABLE IF NOT EXISTS erasure (
                  at INTEGER NOT NULL, account TEXT NOT NULL, traject TEXT NOT NULL, attempt TEXT NOT NULL,
                  field TEXT NOT NULL)""");
    }

    @Override
    public void put(String traject, Map<UUID, Map<String, String>> words) {
        if (words.isEmpty()) {
            return;
        }
        long now = System.currentTimeMillis();
        file.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR IGNORE INTO text (attempt, field, traject, put_at, words) VALUES (?, ?, ?, ?, ?)")) {
                for (Map.Entry<UUID, Map<String, String>> attempt : words.entrySet()) {
                    for (Map.Entry<String, String> text : attempt.getValue().entrySet()) {
                        insert.setString(1, attempt.getKey().toString());
                        insert.setString(2, text.getKey());
                        insert.setString(3, traject);
                        insert.setLong(4, now);
                        insert.setString(5, text.getValue());
                        insert.addBatch();
                    }
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts) {
        Map<UUID, Map<String, VaultText>> found = new HashMap<>();
        List<UUID> all = List.copyOf(attempts);
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            List<UUID> asked = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
            file.read(connection -> {
                String marks = String.join(",", asked.stream().map(id -> "?").toList());
                try (PreparedStatement select = connection.prepareStatement(
                        "SELECT attempt, field, words FROM text WHERE attempt IN (" + marks + ")")) {
                    for (int i = 0; i < asked.size(); i++) {
                        select.setString(i + 1, asked.get(i).toString());
                    }
                    ResultSet texts = select.executeQuery();
                    while (texts.next()) {
                        String words = texts.getString(3);
                        found.computeIfAbsent(UUID.fromString(texts.getString(1)), id -> new HashMap<>())
                                .put(texts.getString(2), words == null ? VaultText.ERASED : new VaultText(words));
                    }
                    return found;
                }
            });
        }
        return found;
    }

    @Override
    public void erase(List<Erasure> erasures) {
        if (erasures.isEmpty()) {
            return;
        }
        file.write(connection -> {
            try (PreparedStatement erase = connection.prepareStatement("""
                            INSERT INTO text (attempt, field, traject, put_at, words) VALUES (?, ?, ?, ?, NULL)
                            ON CONFLICT (attempt, field) DO UPDATE SET words = NULL""");
                    PreparedStatement list = connection.prepareStatement(
                            "INSERT INTO erasure (at, account, traject, attempt, field) VALUES (?, ?, ?, ?, ?)")) {
                for (Erasure erasure : erasures) {
                    erase.setString(1, erasure.attempt().toString());
                    erase.setString(2, erasure.field());
                    erase.setString(3, erasure.traject());
                    erase.setLong(4, erasure.at().toEpochMilli());
                    erase.addBatch();
                    list.setLong(1, erasure.at().toEpochMilli());
                    list.setString(2, erasure.by());
                    list.setString(3, erasure.traject());
                    list.setString(4, erasure.attempt().toString());
                    list.setString(5, erasure.field());
                    list.addBatch();
                }
                erase.executeBatch();
                return list.executeBatch();
            }
        });
        file.emptyLog();
    }

    @Override
    public List<Erasure> erasures() {
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT at, account, traject, attempt, field FROM erasure ORDER BY at, rowid")) {
                ResultSet rows = select.executeQuery();
                List<Erasure> erasures = new ArrayList<>();
                while (rows.next()) {
                    erasures.add(new Erasure(
                            Instant.ofEpochMilli(rows.getLong(1)),
                            rows.getString(2),
                            rows.getString(3),
                            UUID.fromString(rows.getString(4)),
                            rows.getString(5)));
                }
                return erasures;
            }
        });
    }

    @Override
    public Map<UUID, Set<String>> search(String traject, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT attempt, field, words FROM text WHERE traject = ? AND words IS NOT NULL")) {
                select.setString(1, traject);
                ResultSet rows = select.executeQuery();
                Map<UUID, Set<String>> found = new HashMap<>();
                while (rows.next()) {
                    if (rows.getString(3).toLowerCase(Locale.ROOT).contains(wanted)) {
                        found.computeIfAbsent(UUID.fromString(rows.getString(1)), id -> new LinkedHashSet<>())
                                .add(rows.getString(2));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public int sweep(Instant before, Predicate<UUID> named) {
        Set<UUID> old = file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT DISTINCT attempt FROM text WHERE put_at < ? AND words IS NOT NULL")) {
                select.setLong(1, before.toEpochMilli());
                ResultSet rows = select.executeQuery();
                Set<UUID> attempts = new LinkedHashSet<>();
                while (rows.next()) {
                    attempts.add(UUID.fromString(rows.getString(1)));
                }
                return attempts;
            }
        });
        old.removeIf(named);
        if (!old.isEmpty()) {
            file.write(connection -> {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM text WHERE attempt = ? AND words IS NOT NULL")) {
                    for (UUID attempt : old) {
                        delete.setString(1, attempt.toString());
                        delete.addBatch();
                    }
                    return delete.executeBatch();
                }
            });
            file.emptyLog();
        }
        return old.size();
    }

    @Override
    public void close() {
        file.close();
    }
}
