package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked from another machine, as a front door on this one says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromElsewhereTest {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final String ELSEWHERE = "192.0.2.7";

    @SuppressWarnings("NullAway.Init")
    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, "--netwerkspoor.examples=false", "--server.forward-headers-strategy=native");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/status",
                "/api/admin/health",
                "/api/admin/metrics",
                "/api/admin/set-aside",
                "/api/%61dmin/status",
                "/api;v=1/admin/health",
                "/api/admin;v=1/metrics"
            })
    void administration_is_refused(String path) {
        Product.Answer answer = product.get(path, FORWARDED, ELSEWHERE);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(product.get(path).status()).as("asked on the machine itself").isEqualTo(200);
    }

    @Test
    void erasing_is_refused_with_a_sentence() {
        Product.Answer answer =
                product.postWith("/api/admin/erasures", "", FORWARDED, ELSEWHERE, "Accept-Language", "nl");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/not-allowed");
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("Beheren kan alleen op de computer waar Netwerkspoor draait.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/beheer", "/%62eheer", "/beheer;v=1"})
    void the_page_of_the_administrator_is_refused_as_a_page(String path) {
        Product.Answer answer = product.get(path, FORWARDED, ELSEWHERE);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Beheren kan alleen op de computer waar Netwerkspoor draait.");
        assertThat(product.get(path).status()).as("asked on the machine itself").isEqualTo(200);
        assertThat(product.postWith("/beheer/opnieuw", "", FORWARDED, ELSEWHERE).status())
                .isEqualTo(403);
    }

    @Test
    void reading_is_not() {
        assertThat(product.get("/api/trajects", FORWARDED, ELSEWHERE).status()).isEqualTo(200);
    }
}
