package nl.netwerkspoor.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.happenings.TrajectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputsTest {

    private static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");

    static List<BadInput> inputs() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void refuses_with_the_place_and_without_the_words(BadInput input) {
        if (input.place().equals("too many")) {
            assertThatThrownBy(() -> read(input)).isInstanceOf(StoryReader.TooMany.class);
            return;
        }
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> read(input));
        assertThat(unreadable).isNotNull();
        assertThat(unreadable.problems()).anySatisfy(problem -> {
            if (!input.index().equals("-")) {
                assertThat(String.valueOf(problem.index()))
                        .isEqualTo(input.index().replace("none", "null"));
            }
            if (!input.field().equals("-")) {
                assertThat(String.valueOf(problem.field()))
                        .isEqualTo(input.field().replace("none", "null"));
            }
            if (!input.place().equals("-")) {
                assertThat(problem.line() + ":" + problem.column()).isEqualTo(input.place());
            }
        });
        assertThat(unreadable.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat((problem.dutch() + problem.english()).toLowerCase(Locale.ROOT))
                    .doesNotContain("zwal");
        });
    }

    @Test
    void there_are_more_than_a_hundred_and_each_is_named_once() {
        assertThat(BadInput.all()).hasSizeGreaterThan(100);
        assertThat(BadInput.all().stream().map(BadInput::name)).doesNotHaveDuplicates();
    }

    private static Object read(BadInput input) {
        return switch (input.as()) {
            case "one" -> StoryReader.happening(input.body().sent(), TRAJECT);
            case "json" -> StoryReader.json(input.body().sent(), TRAJECT);
            default -> StoryReader.yaml(input.body().sent(), TRAJECT);
        };
    }
}
