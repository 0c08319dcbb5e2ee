package nl.netwerkspoor.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.netwerkspoor.store.engines.NewerFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultTest extends VaultContract {

    private static final Pattern WORD = Pattern.compile("word-(\\d+)-");

    @TempDir
    private Path folder;

    @Override
    Vault open(Clock clock) {
        return Vault.onSqlite(file(), clock);
    }

    private Path file() {
        return folder.resolve("vault.db");
    }

    @Override
    void restore(TextKey text, String words) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var update = connection.prepareStatement("UPDATE text SET words = ? WHERE attempt = ? AND field = ?");
                var delete = connection.prepareStatement("DELETE FROM erasure")) {
            update.setString(1, words);
            update.setString(2, text.attempt().toString());
            update.setString(3, text.field());
            update.executeUpdate();
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refuses_a_file_of_a_newer_version_in_dutch() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (SqliteVault.FORMAT + 1));
        }

        assertThatThrownBy(() -> open(Clock.systemUTC()))
                .isInstanceOf(NewerFormatException.class)
                .hasMessageContaining("nieuwere versie van Netwerkspoor");
    }

    @Test
    void leaves_no_erased_or_swept_word_in_any_byte_of_its_files() throws Exception {
        long seed = 20260301;
        Random random = new Random(seed);
        Set<Integer> kept = new LinkedHashSet<>();
        try (Vault vault = open(Clock.systemUTC())) {
            int word = 0;
            for (int round = 0; round < 20; round++) {
                Map<UUID, Set<Integer>> wordsOf = new HashMap<>();
                Map<UUID, Map<String, String>> texts = new HashMap<>();
                for (int i = 0; i < 100; i++) {
                    // Anywhere in the order of the rows, of any length: so pages split and merge and rows move.
                    UUID attempt = new UUID(random.nextLong(), random.nextLong());
                    Map<String, String> fields = new HashMap<>();
                    for (String field : List.of("name", "note", "sources.0.document")) {
                        fields.put(
                                field,
                                ("word-" + ++word + "- ").repeat(1 + random.nextInt(random.nextBoolean() ? 10 : 300)));
                        wordsOf.computeIfAbsent(attempt, a -> new LinkedHashSet<>())
                                .add(word);
                    }
                    texts.put(attempt, fields);
                }
                vault.put("noord", texts);
                List<UUID> attempts = new ArrayList<>(texts.keySet());
                Set<UUID> erased = Set.copyOf(attempts.subList(0, 30));
                Set<UUID> swept = Set.copyOf(attempts.subList(30, 60));
                vault.eraseAll(erased, "ada");
                vault.sweep(Duration.ofDays(-1), attempt -> !swept.contains(attempt));
                attempts.subList(60, 100).forEach(attempt -> kept.addAll(wordsOf.get(attempt)));

                assertThat(wordsInFiles())
                        .as("seed " + seed + ", round " + round)
                        .containsExactlyInAnyOrderElementsOf(kept);
            }
        }
        assertThat(wordsInFiles()).as("after closing, seed " + seed).containsExactlyInAnyOrderElementsOf(kept);
    }

    private Set<Integer> wordsInFiles() throws IOException {
        Set<Integer> words = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher found = WORD.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                while (found.find()) {
                    words.add(Integer.valueOf(found.group(1)));
                }
            }
        }
        return words;
    }

    @Test
    void wipes_what_a_killed_process_erased_without_wiping() throws Exception {
        try (Vault vault = open(Clock.systemUTC())) {
            vault.put("noord", Map.of(attempt(1), Map.of("name", "word-1-")));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            // Without secure_delete, as if the write-ahead log had not been wiped yet.
            statement.execute("UPDATE text SET words = NULL");
            statement.execute("INSERT INTO wiping VALUES (1)");
            assertThat(wordsInFiles()).containsExactly(1);

            open(Clock.systemUTC()).close();
        }

        assertThat(wordsInFiles()).isEmpty();
    }

    @Test
    void uses_an_index_for_each_question() throws Exception {
        open(Clock.systemUTC()).close();

        assertThat(planFor("SELECT words FROM text WHERE attempt IN (SELECT value FROM json_each('[]'))"))
                .anyMatch(step -> step.startsWith("SEARCH text USING PRIMARY KEY (attempt=?"));
        assertThat(planFor("SELECT attempt FROM text WHERE traject = 'noord' AND words IS NOT NULL"))
                .anyMatch(step -> step.startsWith("SEARCH text USING INDEX text_by_traject"));
        assertThat(planFor("SELECT attempt FROM text WHERE unsure_since < 1"))
                .anyMatch(step -> step.contains("text_unsure"));
    }

    private List<String> planFor(String question) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + question)) {
            while (rows.next()) {
                plan.add(rows.getString("detail"));
            }
        }
        return plan;
    }
}
