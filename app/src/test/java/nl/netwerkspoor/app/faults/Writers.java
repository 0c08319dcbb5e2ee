package nl.netwerkspoor.app.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private final List<String> trajects;
    private final AtomicInteger told = new AtomicInteger();
    private final Queue<Told> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    Writers(List<String> trajects) {
        this.trajects = trajects;
    }

    /** Has the writers end after what they are telling now. */
    void enough() {
        enough = true;
    }

    /** Records the beginnings of the trajects. */
    void begin(Product product) throws InterruptedException {
        for (String traject : trajects) {
            tell(product, new Told(traject, "traject-started", "", told.getAndIncrement()));
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
        return switch (number / trajects.size() % 3) {
            case 0 -> new Told(traject, "initiative-spontaneously-started", "initiative", number);
            case 1 -> new Told(traject, "obstacle-raised", "obstacle", number);
            default -> new Told(traject, "idea-voiced", "idea", number);
        };
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

    /** A happening to be recorded; its words hold its number. */
    record Told(String traject, String what, String thing, int number) {

        UUID id() {
            return UUID.nameUUIDFromBytes(("told " + number).getBytes(StandardCharsets.UTF_8));
        }

        String words() {
            return "woorden-" + number + "-eind";
        }

        String json() {
            String key = thing.isEmpty() ? "" : "\"" + thing + "\":\"ding-" + number + "\",";
            return "{\"happening\":\"" + id() + "\",\"what\":\"" + what + "\",\"when\":\"2012\"," + key + "\"name\":\""
                    + words() + "\",\"note\":\"" + words() + "\"}";
        }
    }

    record Acknowledged(Told told, long position) {}
}
