package nl.netwerkspoor.app;

import java.io.IOException;
import java.util.List;
import nl.netwerkspoor.command.reading.StoryReader;
import nl.netwerkspoor.command.recording.Outcome;
import nl.netwerkspoor.command.recording.RecordStory;
import nl.netwerkspoor.command.recording.Recorder;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.store.log.EventLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/** Brings the example trajects into an empty store. */
class Examples {

    private static final String ACCOUNT = "examples";
    private static final List<String> TRAJECTS = List.of(
            "noord-veluwe",
            "noordoostpolder",
            "enschede-dierenopvang",
            "scip-amsterdam",
            "door-en-voor",
            "stadsbrug-utrecht");

    private final Recorder recorder;
    private final EventLog log;
    private final boolean wanted;

    Examples(Recorder recorder, EventLog log, @Value("${netwerkspoor.examples}") boolean wanted) {
        this.recorder = recorder;
        this.log = log;
        this.wanted = wanted;
    }

    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    void ready() throws IOException {
        if (wanted && log.tail() == 0) {
            for (String traject : TRAJECTS) {
                bringIn(new TrajectKey(traject));
            }
        }
    }

    private void bringIn(TrajectKey traject) throws IOException {
        byte[] story = new ClassPathResource("stories/" + traject.value() + ".yaml").getContentAsByteArray();
        Outcome outcome = recorder.record(
                new RecordStory(traject, StoryReader.yaml(story, traject).told(), ACCOUNT, Via.STORY, false));
        if (!(outcome instanceof Outcome.Recorded)) {
            throw new IllegalStateException("the example " + traject.value() + " is refused: " + outcome);
        }
    }
}
