package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTest {

    @Test
    void names_the_port_that_is_taken_and_another() {
        assertThat(sentence(new PortInUseException(8080)))
                .isEqualTo("Poort 8080 is al in gebruik. Kies een andere, bijvoorbeeld met --server.port=8081.");
    }

    @Test
    void says_that_mongodb_does_not_answer() {
        assertThat(sentence(new MongoTimeoutException("no server")))
                .isEqualTo("MongoDB antwoordt niet. Kijk of de server draait als replica set,"
                        + " en of het adres achter --spring.mongodb.uri= klopt.");
    }

    @Test
    void leaves_the_rest_to_others() {
        assertThat(new StartFailure().analyze(new IllegalStateException("anders")))
                .isNull();
    }

    private static String sentence(Throwable cause) {
        var analysis = Objects.requireNonNull(new StartFailure().analyze(new IllegalStateException("start", cause)));
        return analysis.getDescription() + " " + analysis.getAction();
    }
}
