package nl.netwerkspoor.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.netwerkspoor.store.mongod.ReplicaSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two processes of each side on one MongoDB of three members, behind one front door. */
class SidesApartTest {

    private static final int CLIENTS = 8;
    private static final int EACH = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentHashMap<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger triedAgain = new AtomicInteger();

    @Test
    void who_records_reads_it_back_while_a_query_process_dies_and_the_primary_steps_down() throws Exception {
        try (ReplicaSet mongod = ReplicaSet.of(3);
                Product firstCommand = side(mongod, "command");
                Product otherCommand = side(mongod, "command");
                Product firstQuery = query(mongod, firstCommand);
                Product otherQuery = query(mongod, firstCommand);
                FrontDoor door = new FrontDoor(
                        List.of(
                                firstCommand.ready().address(),
                                otherCommand.ready().address()),
                        List.of(firstQuery.ready().address(), otherQuery.ready().address()))) {
            record(door.address(), "{\"what\":\"traject-started\",\"when\":\"2012\",\"name\":\"Apart\"}");
            record(
                    door.address(),
                    "{\"what\":\"table-formed\",\"when\":\"2012\",\"table\":\"kern\",\"name\":\"Kern\"}");
            get(firstQuery.ready().address(), "/api/trajects/apart/tables/kern", 2);
            get(otherQuery.ready().address(), "/api/trajects/apart/tables/kern", 2);
            tellOnPage(door.address());
            refusesInDutch(firstCommand.ready().address());
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Thread.ofVirtual().start(() -> readOwnWrites(door.address())));
            }
            Writers.await("a third is recorded", () -> done.get() >= CLIENTS * EACH / 3);
            mongod.stepDown();
            Writers.await("two thirds are recorded", () -> done.get() >= CLIENTS * EACH * 2 / 3);
            firstQuery.kill();
            Writers.join(clients);

            assertThat(unexpected).isEmpty();
            assertThat(done).hasValue(CLIENTS * EACH);
            assertThat(acknowledged).hasSize(CLIENTS * EACH + 3);
            assertThat(acknowledged.keySet()).containsExactlyInAnyOrderElementsOf(upTo(CLIENTS * EACH + 3));
            JsonNode table = JSON.readTree(get(door.address(), "/api/trajects/apart/tables/kern", acknowledged.size())
                    .body());
            assertThat(table.at("/meetings/times/min").asInt()).isEqualTo(CLIENTS * EACH + 1);
            System.out.printf(
                    "two of each side: %d happenings read back, %d requests sent again%n",
                    done.get(), triedAgain.get());
        }
    }

    private void tellOnPage(URI door) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        HttpResponse<String> told = http.send(
                HttpRequest.newBuilder(door.resolve("/trajecten/apart/vastleggen/table-met"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("table=Kern&when=2013&happening=" + id))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(told.statusCode()).as(told.body()).isEqualTo(303);
        HttpResponse<String> read = get(door, "/api/trajects/apart/happenings/" + id, 3);
        acknowledged.put(3L, read.body());
        assertThat(JSON.readTree(read.body()).get("via").asString()).isEqualTo("form");
    }

    private void refusesInDutch(URI command) throws IOException, InterruptedException {
        HttpResponse<String> refused = http.send(
                HttpRequest.newBuilder(command.resolve("/api/trajects/apart/happenings"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"what\":\"iets\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Language")).hasValue("nl");
    }

    private void readOwnWrites(URI door) {
        try {
            for (int i = 0; i < EACH; i++) {
                String id = UUID.randomUUID().toString();
                long position = record(
                        door,
                        "{\"happening\":\"" + id + "\",\"what\":\"table-met\",\"when\":\"2013\",\"table\":\"kern\"}");
                HttpResponse<String> read = get(door, "/api/trajects/apart/happenings/" + id, position);
                if (JSON.readTree(read.body()).get("position").asLong() != position) {
                    unexpected.add("stale: " + read.body());
                }
                done.incrementAndGet();
            }
        } catch (Exception e) {
            unexpected.add(e.toString());
        }
    }

    /** Sends a happening until it is recorded; only that the store or a process is away may be answered in between. */
    private long record(URI door, String happening) throws IOException, InterruptedException {
        HttpResponse<String> answer = again(HttpRequest.newBuilder(door.resolve("/api/trajects/apart/happenings"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(happening))
                .build());
        long position = JSON.readTree(answer.body()).get("position").asLong();
        acknowledged.put(position, answer.body());
        return position;
    }

    private HttpResponse<String> get(URI door, String path, long position) throws IOException, InterruptedException {
        return again(HttpRequest.newBuilder(door.resolve(path))
                .header("Expect-Position", Long.toString(position))
                .build());
    }

    private HttpResponse<String> again(HttpRequest request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 || answer.statusCode() == 201) {
                return answer;
            }
            if (answer.statusCode() != 503 || System.nanoTime() > deadline) {
                throw new IOException(request + " was answered " + answer.statusCode() + " " + answer.body());
            }
            triedAgain.incrementAndGet();
        }
    }

    private static List<Long> upTo(int last) {
        List<Long> positions = new ArrayList<>();
        for (long position = 1; position <= last; position++) {
            positions.add(position);
        }
        return positions;
    }

    private static Product query(ReplicaSet mongod, Product command) {
        return side(mongod, "query", "--netwerkspoor.command=" + command.ready().address());
    }

    private static Product side(ReplicaSet mongod, String side, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--netwerkspoor.side=" + side,
                "--spring.mongodb.uri=" + mongod.uri().replace("/?", "/apart?") + "&serverSelectionTimeoutMS=5000"));
        arguments.addAll(List.of(more));
        return Product.start(arguments.toArray(String[]::new));
    }
}
