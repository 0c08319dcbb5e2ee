package nl.netwerkspoor.app.faults;

import static nl.netwerkspoor.app.Product.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.netwerkspoor.app.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while something else holds a file of the embedded store. */
class StoreAwayTest {

    @Test
    void recording_answers_503_until_the_log_can_be_written_again(@TempDir Path data) throws SQLException {
        try (Product product = Product.empty(data);
                Connection log = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("log.db"))) {
            product.recorded("proef", "what", "traject-started", "when", "2010", "name", "Proef");

            execute(log, "BEGIN IMMEDIATE");
            Product.Answer refused = product.record(
                    "proef", fields("what", "municipality-joined-traject", "when", "2011", "municipality", "ermelo"));
            execute(log, "ROLLBACK");

            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.json().get("type").asString()).isEqualTo("/problems/away");
            assertThat(product.recorded(
                            "proef", "what", "municipality-joined-traject", "when", "2011", "municipality", "ermelo"))
                    .isEqualTo(2);
        }
    }

    private static void execute(Connection log, String sql) throws SQLException {
        try (Statement statement = log.createStatement()) {
            statement.execute(sql);
        }
    }
}
