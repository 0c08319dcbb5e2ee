package nl.netwerkspoor.app.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writers that record over HTTP, and keep what was acknowledged to them. What got no answer is sent again. */
final class Writers {

    private static final JsonMapper JSON = new JsonMapper();

    /** What they tell of by turns: so that whatever is lost or counted twice shows in one view or another. */
    private static final List<Kind> KINDS = List.of(
            new Kind("initiative-spontaneously-started", "initiative"),
            new Kind("obstacle-raised", "obstacle"),
            new Kind("idea-voiced", "idea"),
            new Kind("success-factor-observed", ""),
            new Kind("arrangement-opened", "arrangement"),
            new Kind("table-formed", "table"),
            new Kind("question-raised", "question"),
            new Kind("organisation-joined-network", "organisation"),
            new Kind("goal-agreed", "goal"),
            new Kind("needs-gathered", "inquiry"));

    private final List<String> trajects;
    private volatile long pauseMillis;
    private final AtomicInteger told = new AtomicInteger();
    private final Queue<Told> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    Writers(List<String> trajects) {
        this.trajects = trajects;
    }

    /** Has each of the writers wait so long between two happenings from now on. */
    void pauseFor(long millis) {
        pauseMillis = millis;
    }

    /** Has the writers end after what they are telling now. */
    void enough() {
        enough = true;
    }

    /** Records the beginnings of the trajects. */
    void begin(Product product) throws InterruptedException {
        for (String traject : trajects) {
            tell(product, new Told(traject, new Kind("traject-started", ""), told.getAndIncrement()));
        }
    }

    /** Starts writers that each go on until nobody answers, or as many were told as wanted. */
    List<Thread> start(int writers, Product product, int most) {
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            started.add(Thread.ofVirtual().start(() -> write(product, most)));
        }
        return started;
    }

    private void write(Product product, int most) {
        try {
            while (!enough) {
                Told next = next(most);
                if (next == null || !tell(product, next)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Told next(int most) {
        Told again = unanswered.poll();
        if (again != null) {
            return again;
        }
        int number = told.getAndIncrement();
        if (number >= most) {
            return null;
        }
        String traject = trajects.get(number % trajects.size());
        return new Told(traject, KINDS.get(number / trajects.size() % KINDS.size()), number);
    }

    /** Whether anybody answered. */
    private boolean tell(Product product, Told happening) throws InterruptedException {
        try {
            while (true) {
                HttpResponse<String> answer =
                        product.post("/api/trajects/" + happening.traject() + "/happenings", happening.json());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                    long position = JSON.readTree(answer.body()).get("position").asLong();
                    acknowledged.put(happening.id(), new Acknowledged(happening, position));
                    return true;
                }
                if (answer.statusCode() != 503) {
                    unexpected.add(answer.statusCode() + " " + answer.body());
                    return true;
                }
                pause();
            }
        } catch (IOException e) {
            unanswered.add(happening);
            return false;
        }
    }

    List<String> trajects() {
        return trajects;
    }

    Map<UUID, Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Answers that are neither a recording nor a request to try again. */
    Queue<String> unexpected() {
        return unexpected;
    }

    static void join(List<Thread> writers) throws InterruptedException {
        for (Thread writer : writers) {
            writer.join();
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within two minutes: " + what);
            }
            pause();
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(20);
    }

    /** A kind of happening, and the kind of thing that it introduces; empty for none. */
    record Kind(String what, String thing) {}

    /** A happening to be recorded; its words hold its number. */
    record Told(String traject, Kind kind, int number) {

        UUID id() {
            return UUID.nameUUIDFromBytes(("told " + number).getBytes(StandardCharsets.UTF_8));
        }

        String words() {
            return "woorden-" + number + "-eind";
        }

        String json() {
            boolean observed = kind.what().equals("success-factor-observed");
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("happening", id());
            fields.put("what", kind.what());
            fields.put("when", "2012");
            if (observed) {
                fields.put("factor", "self-steering");
            } else if (!kind.thing().isEmpty()) {
                fields.put(kind.thing(), "ding-" + number);
            }
            fields.put(observed ? "text" : "name", words());
            fields.put("note", words());
            return JSON.writeValueAsString(fields);
        }
    }

    record Acknowledged(Told told, long position) {}
}
