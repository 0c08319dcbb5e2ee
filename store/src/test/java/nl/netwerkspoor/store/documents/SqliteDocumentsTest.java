package nl.netwerkspoor.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.store.engines.NewerFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDocumentsTest extends DocumentsContract {

    @TempDir
    private Path folder;

    @Override
    Documents open() {
        return Documents.onSqlite(file());
    }

    private Path file() {
        return folder.resolve("new").resolve("documents.db");
    }

    @Test
    void refuses_a_file_of_a_newer_version_in_dutch() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (SqliteDocuments.FORMAT + 1));
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(NewerFormatException.class)
                .hasMessage("Dit bestand met overzichten is gemaakt met een nieuwere versie van Netwerkspoor"
                        + " (opslagversie 2; deze versie kent 1). Start een nieuwere versie van Netwerkspoor.");
    }

    @Test
    void reads_a_range_as_it_lies_without_sorting() throws Exception {
        try (Documents documents = open()) {
            documents.put("views", new Document("noord", "a", 1, ""), Documents.ABSENT);
        }
        List<String> plan = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN QUERY PLAN SELECT id, version, content FROM views"
                        + " WHERE traject = 'noord' AND id > 'a' ORDER BY traject, id LIMIT 10")) {
            while (rows.next()) {
                plan.add(rows.getString("detail"));
            }
        }

        assertThat(plan).containsExactly("SEARCH views USING PRIMARY KEY (traject=? AND id>?)");
    }
}
