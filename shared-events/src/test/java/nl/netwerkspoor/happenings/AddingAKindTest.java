package nl.netwerkspoor.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddingAKindTest {

    private static final List<Path> MODULES = Stream.of("shared-events", "store", "command-side", "query-side", "app")
            .map(module -> Path.of("..", module, "src", "main"))
            .toList();

    @Test
    void the_page_names_every_file_that_names_its_kind() throws IOException {
        String page = Files.readString(Path.of("../docs/adding-a-kind.md"));
        List<String> naming = new ArrayList<>();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(Files::isRegularFile)
                        .filter(AddingAKindTest::namesTheKind)
                        .forEach(file -> naming.add(file.getFileName().toString()));
            }
        }

        assertThat(naming)
                .contains("InitiativeHappening.java", "labels_nl.properties")
                .allSatisfy(file -> assertThat(page).contains(file));
    }

    private static boolean namesTheKind(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("FoundStillGoing") || text.contains("found-still-going");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
