package nl.netwerkspoor.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.TrajectKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A story broken by chance is read or refused with a place; nothing else ever happens. */
class BrokenStoriesTest {

    private static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");
    private static final byte[] TELLING =
            "{}[]:,-&*!|>'\"%@`#~?\\\t\n\0\u0007\u00e9\ud83d\ude00 null << --- ... \\uD800 \\UFFFFFFFF %TAG"
                    .getBytes(StandardCharsets.UTF_8);

    @RepeatedTest(value = 300, name = "with seed {currentRepetition}")
    void nothing_is_thrown_but_problems_with_a_place(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Telling> tellings = new ArrayList<>();
        AnyTelling any = new AnyTelling(random);
        for (int i = 0; i < 3; i++) {
            List<Kind> kinds = Catalogue.kinds();
            tellings.add(any.of(kinds.get(random.nextInt(kinds.size()))));
        }
        byte[] yaml = Written.yaml(tellings);
        byte[] json = Written.json(tellings);
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);

        for (int i = 0; i < 10; i++) {
            check(broken(yaml, random), bytes -> StoryReader.yaml(bytes, TRAJECT));
            check(broken(json, random), bytes -> StoryReader.json(bytes, TRAJECT));
            check(broken(json, random), bytes -> StoryReader.yaml(bytes, TRAJECT));
            check(broken(json, random), bytes -> StoryReader.happening(bytes, TRAJECT));
        }
        check(noise, bytes -> StoryReader.yaml(bytes, TRAJECT));
        check(noise, bytes -> StoryReader.json(bytes, TRAJECT));
    }

    private static void check(byte[] bytes, Consumer<byte[]> reader) {
        try {
            reader.accept(bytes);
        } catch (Unreadable unreadable) {
            assertThat(unreadable.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
            });
        }
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> {
                    int length = Math.min(1 + random.nextInt(20), Math.min(bytes.length, TELLING.length) - at);
                    if (length > 0) {
                        System.arraycopy(TELLING, random.nextInt(TELLING.length - length + 1), bytes, at, length);
                    }
                }
                default -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }
}
