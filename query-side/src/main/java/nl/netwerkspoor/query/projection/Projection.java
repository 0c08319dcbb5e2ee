package nl.netwerkspoor.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.netwerkspoor.store.documents.Document;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.documents.Documents;
import nl.netwerkspoor.store.log.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the records up with the log. A build answers; on command, or when their form has changed, another is made beside
 * it, which answers as soon as it has come as far. What is going on stands in a document, so that all processes do the
 * same and one that was killed goes on.
 */
public final class Projection implements Reached, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    /**
     * The version of the form of the records: with another, they are made anew. In those of form 1 happenings may have
     * been left out while their store was away (ADR 9).
     */
    private static final int FORM = 2;

    private static final String COLLECTION = "projection";
    private static final String ID = "state";
    private static final long LOOK_MILLIS = 250;
    private static final long WAIT_NANOS = 2_000_000;

    /** So long others may still answer from a build that was replaced. */
    private static final long RETIRED_MILLIS = 30_000;

    private final EventLog log;
    private final Documents documents;
    private final DocumentTokens tokens;
    private final Records records;
    private final Trajects trajects;
    private final Clock clock;
    private final Map<Integer, Build> running = new ConcurrentHashMap<>();
    private final Map<Integer, Long> begun = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection").daemon().factory());
    private volatile State state;
    private volatile @Nullable Build answering;

    /** Starts what is to run. */
    public Projection(
            EventLog log, Documents documents, DocumentTokens tokens, Records records, Trajects trajects, Clock clock) {
        this.log = log;
        this.documents = documents;
        this.tokens = tokens;
        this.records = records;
        this.trajects = trajects;
        this.clock = clock;
        this.state = begin();
        follow(state);
        var _ = looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * What is going on.
     *
     * @param form the form that the answering build has
     * @param last the number of the last build that was begun
     * @param answering the build that answers; 0 for none yet
     * @param building the build that is made beside it; 0 for none
     * @param retired the build that answered before; 0 for none
     * @param since when that was, in milliseconds since 1970
     */
    record State(int form, int last, int answering, int building, int retired, long since) {

        State rebuilding(int asForm) {
            return building != 0 && form == asForm
                    ? this
                    : new State(asForm, last + 1, answering, last + 1, retired, since);
        }

        State switched(long now) {
            return new State(form, last, building, 0, answering, now);
        }

        State dropped() {
            return new State(form, last, answering, building, 0, since);
        }
    }

    /**
     * How the making of the records stands.
     *
     * @param answering the build that answers; 0 for none yet
     * @param building the build that is made beside it; 0 for none
     * @param tail the last position in the log
     * @param reached how far the answering build has come
     * @param segments how many of its segments this process reads
     * @param built how far the other has come
     * @param secondsLeft how long that will take at the pace so far; null where that cannot be said
     */
    public record Status(
            int answering,
            int building,
            long tail,
            long reached,
            int segments,
            long built,
            @Nullable Long secondsLeft) {}

    @Override
    public long position() {
        Build build = answering;
        return build == null ? 0 : build.position();
    }

    @Override
    public @Nullable Place place() {
        Build build = answering;
        return build == null ? null : new Place(build.number(), build.position());
    }

    @Override
    public boolean await(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position() < position) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(WAIT_NANOS);
        }
        return true;
    }

    /** Makes all records anew beside those that answer; nothing where that goes on already. */
    public void rebuild() {
        change(now -> now.rebuilding(FORM));
        look();
    }

    /** How the making of the records stands. */
    public Status status() {
        State now = state;
        long tail = log.tail();
        Build answers = answering;
        Build building = running.get(now.building());
        long built = building == null ? 0 : building.position();
        Long start = begun.get(now.building());
        long seconds = start == null ? 0 : (clock.millis() - start) / 1_000;
        return new Status(
                now.answering(),
                now.building(),
                tail,
                position(),
                answers == null ? 0 : answers.segments(),
                built,
                built == 0 || seconds == 0 ? null : (tail - built) * seconds / built);
    }

    @Override
    public void close() {
        looking.shutdown();
        synchronized (this) {
            running.values().forEach(Build::close);
            running.clear();
        }
    }

    private State begin() {
        return change(now -> {
            if (now.last() == 0) {
                // Of an empty log an empty build is the whole; of another it has to be made before it can answer.
                return log.tail() == 0 ? new State(FORM, 1, 1, 0, 0, 0) : now.rebuilding(FORM);
            }
            return now.form() == FORM ? now : now.rebuilding(FORM);
        });
    }

    private void look() {
        try {
            State now = read();
            follow(now);
            if (now.building() != 0 && isWhole(now)) {
                change(latest -> latest.equals(now) ? latest.switched(clock.millis()) : latest);
                follow(read());
            } else if (now.retired() != 0 && clock.millis() - now.since() > RETIRED_MILLIS) {
                change(latest -> latest.equals(now) ? latest.dropped() : latest);
                records.drop(now.retired());
                trajects.drop(now.retired());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "the state of the projection cannot be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    private boolean isWhole(State now) {
        Build building = running.get(now.building());
        return building != null && building.position() >= (now.answering() == 0 ? log.tail() : position());
    }

    /** Runs what is to run, and answers from what is to answer. */
    private synchronized void follow(State now) {
        if (looking.isShutdown()) {
            return;
        }
        for (int number : new int[] {now.answering(), now.building()}) {
            if (number != 0 && !running.containsKey(number)) {
                begun.put(number, clock.millis());
                running.put(number, new Build(number, log, records, trajects, tokens));
            }
        }
        answering = running.get(now.answering());
        state = now;
        for (int number : List.copyOf(running.keySet())) {
            if (number != now.answering() && number != now.building()) {
                Build over = running.remove(number);
                if (over != null) {
                    over.close();
                }
            }
        }
    }

    private State read() {
        Document document = documents.get(COLLECTION, "", ID);
        return document == null ? new State(FORM, 0, 0, 0, 0, 0) : json(document);
    }

    private State change(Change change) {
        while (true) {
            Document document = documents.get(COLLECTION, "", ID);
            State now = document == null ? new State(FORM, 0, 0, 0, 0, 0) : json(document);
            State next = change.of(now);
            if (next.equals(now)
                    || documents.put(
                            COLLECTION,
                            new Document(
                                    "",
                                    ID,
                                    document == null ? 1 : document.version() + 1,
                                    JSON.writeValueAsString(next)),
                            document == null ? Documents.ABSENT : document.version())) {
                return next;
            }
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private static State json(Document document) {
        return JSON.readValue(document.content(), State.class);
    }

    private interface Change {
        State of(State now);
    }
}
