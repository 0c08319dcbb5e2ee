package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.store.log.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a question of a traject and parameters, wherever they come from: a request, or a page of this process. */
@Component
final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LIMIT = 100;
    private static final int MOST = 1_000;

    private final Records records;
    private final Reached reached;
    private final EventLog log;
    private final Answer.Words words;
    private final Clock clock;

    Asking(Records records, Reached reached, EventLog log, Answer.Words words, Clock clock) {
        this.records = records;
        this.reached = reached;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    Asked of(String traject, Function<String, @Nullable String> parameter) {
        TrajectKey key = key(traject);
        Moment moment = Moment.of(parameter.apply("at"), parameter.apply("known"), clock, log::positionAt);
        Reached.Place place = place();
        long current = place.position();
        TrajectRecord all = records.of(key, place);
        if (all.size() == 0 && place.position() < log.tail() && reached.await(log.tail(), PATIENCE)) {
            // recorded just now, it may not be in the views yet
            place = place();
            current = place.position();
            all = records.of(key, place);
        }
        if (all.size() == 0) {
            throw new NotFound("Dit traject is er niet.", "There is no such traject.");
        }
        Long known = moment.known();
        return new Asked(
                key,
                known == null || known >= current ? all : records.of(key, place.at(known)),
                moment,
                current,
                limit(parameter.apply("limit")),
                parameter.apply("cursor"),
                parameter.apply("because"),
                words,
                0);
    }

    /** The day that a parameter of this name means: its latest, today at most. */
    LocalDate day(String parameter, String text) {
        return Moment.day(parameter, text, clock);
    }

    /**
     * Where answers come from now.
     *
     * @throws NotReached where nothing can be answered yet
     */
    Reached.Place place() {
        Reached.Place place = reached.place();
        if (place == null) {
            throw new NotReached(0, 0);
        }
        return place;
    }

    /** Waits a little until the views have reached the position that a request expects, if it does. */
    void expect(@Nullable String header) {
        if (header == null) {
            return;
        }
        if (!header.matches("[0-9]{1,18}")) {
            throw new BadParameter("Expect-Position", "schrijf een positie", "write a position");
        }
        long position = Long.parseLong(header);
        if (!reached.await(position, PATIENCE)) {
            throw new NotReached(position, reached.position());
        }
    }

    private static TrajectKey key(String traject) {
        if (!Slug.isSlug(traject)) {
            throw new NotFound("Dit traject is er niet.", "There is no such traject.");
        }
        return new TrajectKey(traject);
    }

    static int limit(@Nullable String limit) {
        if (limit == null) {
            return LIMIT;
        }
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new BadParameter("limit", "schrijf een getal van 1 tot en met 1000", "write a number from 1 to 1000");
        }
        return Integer.parseInt(limit);
    }
}
