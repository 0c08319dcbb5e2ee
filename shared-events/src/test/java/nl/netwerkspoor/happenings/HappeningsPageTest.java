package nl.netwerkspoor.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HappeningsPageTest {

    private static final Path PAGE = Path.of("../docs/happenings.md");

    @Test
    void the_page_is_what_the_catalogue_says() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, HappeningsPage.text());
        }

        assertThat(PAGE)
                .as("stale: ./mvnw -pl shared-events test -Dtest=HappeningsPageTest -Ddocs.write=true")
                .content()
                .isEqualTo(HappeningsPage.text());
    }
}
