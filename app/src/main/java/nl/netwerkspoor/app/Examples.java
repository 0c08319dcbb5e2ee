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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the example trajects into an empty store, and says where to look. */
@Component
class Examples {

    private static final Logger LOG = LoggerFactory.getLogger(Examples.class);
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

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        if (wanted && log.tail() == 0) {
            for (String traject : TRAJECTS) {
                bringIn(new TrajectKey(traject));
            }
        }
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            String address = "http://127.0.0.1:" + web.getWebServer().getPort();
            LOG.info("Netwerkspoor staat klaar op {}", address);
            LOG.info("Kijk bijvoorbeeld op {}/api/trajects/noord-veluwe/initiatives?at=2012-06", address);
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
