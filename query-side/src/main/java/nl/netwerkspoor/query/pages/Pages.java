package nl.netwerkspoor.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.api.BadParameter;
import nl.netwerkspoor.query.api.NotFound;
import nl.netwerkspoor.query.api.NotReached;
import nl.netwerkspoor.query.api.Questions;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.projection.Trajects;
import nl.netwerkspoor.query.record.StoryOut;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.trajects.AboutTraject;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page needs: the trajects, what is known of one, the day, and what the interface answers. */
@Component
public final class Pages {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Questions questions;
    private final Trajects trajects;
    private final Records records;
    private final Reached reached;
    private final Answer.Words words;
    private final Clock clock;

    Pages(Questions questions, Trajects trajects, Records records, Reached reached, Answer.Words words, Clock clock) {
        this.questions = questions;
        this.trajects = trajects;
        this.records = records;
        this.reached = reached;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A traject as it is called.
     *
     * @param key its key
     * @param name its name; the key where it has none or it was erased
     */
    public record Head(String key, String name) {}

    /** What the HTTP interface answers, as plain maps. */
    public Questions ask() {
        return questions;
    }

    /** Today, in Europe/Amsterdam like every day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    /**
     * The day that a reader chose: its latest where it is vague, today at most.
     *
     * @param parameter what the address calls it
     * @param text what was chosen; null or blank where nothing was
     * @param otherwise the day where nothing was
     * @throws BadParameter where it is no date
     */
    public LocalDate day(String parameter, @Nullable String text, LocalDate otherwise) {
        return text == null || text.isBlank() ? otherwise : questions.day(parameter, text.strip());
    }

    /** The trajects, in order of name. */
    public List<Head> trajects() {
        List<Head> heads = new ArrayList<>();
        Reached.Place place = place();
        for (TrajectKey key : trajects.all(place.build())) {
            TrajectRecord record = records.of(key, place);
            // What is listed already may lie after what every segment has reached.
            if (record.size() > 0) {
                heads.add(head(record.facts()));
            }
        }
        heads.sort(Comparator.comparing(Head::name, String.CASE_INSENSITIVE_ORDER));
        return heads;
    }

    /** @throws NotFound where there is no such traject */
    public Head traject(String key) {
        return head(facts(key));
    }

    /**
     * All that is known of a traject now.
     *
     * @throws NotFound where there is no such traject
     */
    public Facts facts(String traject) {
        return record(traject).facts();
    }

    /**
     * All that was recorded of a traject.
     *
     * @throws NotFound where there is no such traject
     */
    public TrajectRecord record(String traject) {
        if (Slug.isSlug(traject)) {
            TrajectRecord record = recordSoFar(new TrajectKey(traject));
            if (record.size() > 0) {
                return record;
            }
        }
        throw new NotFound("Dit traject is er niet.", "There is no such traject.");
    }

    /** All that was recorded of a traject: nothing where it is still to begin. */
    public TrajectRecord recordSoFar(TrajectKey traject) {
        return records.of(traject, place());
    }

    /**
     * A traject as a story, with its texts.
     *
     * @throws NotFound where there is no such traject
     */
    public Map<String, Object> story(String traject) {
        return StoryOut.of(new TrajectKey(traject), record(traject).recorded(), words);
    }

    /** The words of the texts in a tree. */
    public Answer words(Object tree) {
        return Answer.with(tree, words);
    }

    private Reached.Place place() {
        Reached.Place place = reached.place();
        if (place == null) {
            throw new NotReached(0, 0);
        }
        return place;
    }

    private Head head(Facts facts) {
        Name name = AboutTraject.at(facts, today().toEpochDay()).name();
        return new Head(facts.traject().value(), words(name).name(name));
    }
}
