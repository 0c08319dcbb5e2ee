package nl.netwerkspoor.store.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.Original;
import nl.netwerkspoor.happenings.RecordHappening;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Sample;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.Via;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a log that was written by this version, or an earlier one, holds. A file is never changed: a kind whose stored
 * fields change gets a new revision, and files of its own. {@code -Dgolden.write=true} writes those that are missing.
 */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final UUID ATTEMPT = UUID.fromString("0198f2a0-0000-7000-8000-000000000001");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HappeningCodec CODEC = new HappeningCodec();

    /** A kind with one of its two examples. */
    record Golden(Kind kind, boolean whole) {
        Path file() {
            return FOLDER.resolve(kind.what() + "-v" + kind.revision() + (whole ? "-all" : "-required") + ".json");
        }

        /** What is recorded: all that a recording can carry, or as little as it can. */
        Recording recording() {
            Telling telling = Split.of(whole ? Sample.whole(kind) : Sample.required(kind), ATTEMPT)
                    .marked();
            return new Recording(
                    Sample.TRAJECT,
                    whole ? "een-label" : null,
                    telling,
                    whole ? "account-1" : "-",
                    whole ? Via.STORY : Via.API,
                    original(telling));
        }

        private @Nullable Original original(Telling telling) {
            if (!(telling.happening() instanceof RecordHappening)) {
                return null;
            }
            Set<ThingKey> things = new LinkedHashSet<>(Naming.named(telling.happening()));
            things.add(Sample.TRAJECT);
            return whole ? new Original(17, 0, List.copyOf(things)) : new Original(0, 2, List.copyOf(things));
        }

        @Override
        public String toString() {
            return file().getFileName().toString();
        }
    }

    static List<Golden> current() {
        List<Golden> current = new ArrayList<>();
        for (Kind kind : Catalogue.kinds()) {
            current.add(new Golden(kind, true));
            current.add(new Golden(kind, false));
        }
        return current;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @BeforeAll
    static void writes_what_is_missing_when_asked() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            for (Golden golden : current()) {
                if (!Files.exists(golden.file())) {
                    Files.writeString(golden.file(), written(golden.recording()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("current")
    void each_kind_is_stored_as_its_golden_file_says(Golden golden) {
        assertThat(golden.file())
                .as("a kind without golden file: write it with -Dgolden.write=true, and keep it")
                .exists();
        assertThat(golden.file())
                .as("the stored form changed: give the kind a new revision")
                .content()
                .isEqualTo(written(golden.recording()));
    }

    @ParameterizedTest
    @MethodSource("current")
    void each_golden_file_is_read_as_what_was_recorded(Golden golden) throws IOException {
        assertThat(read(golden.file(), golden.kind().what(), golden.kind().revision()))
                .isEqualTo(golden.recording());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_golden_file_of_any_revision_can_be_read(Path file) throws IOException {
        String name = file.getFileName().toString();
        assertThat(name).matches("[a-z-]+-v[0-9]+-(all|required)\\.json");
        int version = name.lastIndexOf("-v");
        int end = name.indexOf('-', version + 1);

        assertThat(read(file, name.substring(0, version), Integer.parseInt(name.substring(version + 2, end))))
                .isInstanceOf(Recording.class);
    }

    @Test
    void no_golden_file_holds_a_word_that_was_typed() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("Straatvoetbal", "plein achter", "Jaarverslag", "voorjaar", "example.org");
        }
    }

    @Test
    void there_is_one_for_every_kind() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(2 * Catalogue.kinds().size());
    }

    private static String written(Recording recording) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            CODEC.write(recording, out);
        }
        return text.toString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static Object read(Path file, String what, int revision) throws IOException {
        try (JsonParser in = JSON.createParser(Files.readString(file))) {
            return CODEC.read(what, Integer.toString(revision), in);
        }
    }
}
