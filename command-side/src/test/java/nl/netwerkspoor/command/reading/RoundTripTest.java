package nl.netwerkspoor.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RoundTripTest {

    private static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");

    @RepeatedTest(value = 20, name = "with seed {currentRepetition}")
    void what_is_written_reads_back_equal_in_yaml_and_in_json(RepetitionInfo repetition) {
        AnyTelling any = new AnyTelling(new Random(repetition.getCurrentRepetition()));
        List<Telling> tellings = new ArrayList<>();
        for (Kind kind : Catalogue.kinds()) {
            tellings.add(any.of(kind));
        }

        assertThat(tellings(StoryReader.yaml(Written.yaml(tellings), TRAJECT))).isEqualTo(tellings);
        assertThat(tellings(StoryReader.json(Written.json(tellings), TRAJECT))).isEqualTo(tellings);
    }

    private static List<Telling> tellings(Story story) {
        return story.told().stream().map(Told::telling).toList();
    }
}
