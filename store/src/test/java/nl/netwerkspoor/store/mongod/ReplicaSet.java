package nl.netwerkspoor.store.mongod;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Servers of our own on the loopback address that form a replica set. Closing stops and wipes them. */
public final class ReplicaSet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS_AT_A_PORT = 3;

    private final Path folder;
    private final List<Member> members = new ArrayList<>();

    private ReplicaSet(int size) {
        try {
            folder = Files.createTempDirectory("replica-set");
            for (int i = 0; i < size; i++) {
                members.add(start(i));
            }
            initiate();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts this many members and waits for the first primary. */
    public static ReplicaSet of(int members) {
        return new ReplicaSet(members);
    }

    /** Names all members. */
    public String uri() {
        // Not the ten seconds that a client takes by default to see that a member is back.
        return members.stream()
                .map(member -> "127.0.0.1:" + member.port())
                .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=tests&heartbeatFrequencyMS=500"));
    }

    /** A client of all members, to be closed by whoever asks. */
    public MongoClient client() {
        return TestMongod.connect(uri());
    }

    /** The number of the member that takes writes now; waits for one. Members count from 0. */
    public int primary() {
        int[] found = {-1};
        await("no primary was chosen", () -> {
            for (int i = 0; i < members.size(); i++) {
                if (isPrimary(i)) {
                    found[0] = i;
                    return true;
                }
            }
            return false;
        });
        return found[0];
    }

    /** Ends a member without warning (SIGKILL). */
    public void kill(int member) {
        end(members.get(member).process());
    }

    /** Starts a member that was killed, on its own port and data, and waits until it takes connections. */
    public void restart(int member) {
        Member killed = members.get(member);
        Member started = launch(member, killed.port());
        members.set(member, started);
        await("a member did not come back", () -> answers(started));
        if (!started.process().isAlive()) {
            throw new IllegalStateException("A member did not come back: " + lastWords(member));
        }
    }

    /** Makes the primary leave its place to another. Needs three members. */
    public void stepDown() {
        int primary = primary();
        try (MongoClient direct = direct(primary)) {
            direct.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", 10)
                            .append("secondaryCatchUpPeriodSecs", 5)
                            .append("force", false));
        } catch (MongoSocketException e) {
            // It may close its connections while it steps down; whether it did is seen below.
            await("the primary did not step down", () -> !isPrimary(primary));
        } catch (MongoCommandException e) {
            throw new IllegalStateException("The primary did not step down", e);
        }
        primary();
    }

    @Override
    public void close() {
        members.forEach(member -> end(member.process()));
        // The journal of a server that was killed may still be written out.
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Member start(int member) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Member started = launch(member, freePort());
            await("a MongoDB server did not start", () -> answers(started));
            if (started.process().isAlive()) {
                return started;
            }
            // Another process may have taken the port meanwhile.
            if (attempt == ATTEMPTS_AT_A_PORT) {
                throw new IllegalStateException("No MongoDB server could be started: " + lastWords(member));
            }
        }
    }

    private Member launch(int member, int port) {
        try {
            Path data = Files.createDirectories(folder.resolve("data-" + member));
            Process process = new ProcessBuilder(
                            executable().toString(),
                            "--replSet",
                            "tests",
                            "--dbpath",
                            data.toString(),
                            "--bind_ip",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--wiredTigerCacheSizeGB",
                            "0.5",
                            "--setParameter",
                            "diagnosticDataCollectionEnabled=false")
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(logOf(member).toFile()))
                    .start();
            return new Member(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initiate() {
        List<Document> hosts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            hosts.add(new Document(
                    Map.of("_id", i, "host", "127.0.0.1:" + members.get(i).port())));
        }
        try (MongoClient direct = direct(0)) {
            direct.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate",
                            new Document("_id", "tests")
                                    .append("members", hosts)
                                    .append("settings", new Document("electionTimeoutMillis", 1_000))));
        }
        primary();
        try (MongoClient client = client()) {
            // Acknowledged only when a majority of the members has caught up.
            client.getDatabase("ready")
                    .getCollection("ready")
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .insertOne(new Document());
        }
    }

    private boolean isPrimary(int member) {
        if (!members.get(member).process().isAlive()) {
            return false;
        }
        try (MongoClient direct = direct(member)) {
            return direct.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            // On its way up or down.
            return false;
        }
    }

    private MongoClient direct(int member) {
        return MongoClients.create("mongodb://127.0.0.1:" + members.get(member).port()
                + "/?directConnection=true&serverSelectionTimeoutMS=2000");
    }

    private Path logOf(int member) {
        return folder.resolve("log-" + member + ".txt");
    }

    private String lastWords(int member) {
        try {
            List<String> lines = Files.readAllLines(logOf(member));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it takes connections, or never will because it ended. */
    private static boolean answers(Member member) {
        if (!member.process().isAlive()) {
            return true;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), member.port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise + " within " + PATIENCE.toSeconds() + " seconds");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path executable() {
        @Nullable Path found = onPath();
        for (@Nullable Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
            Path fetched = at.resolve(".tools/mongod/mongod");
            found = Files.isExecutable(fetched) ? fetched : null;
        }
        return Objects.requireNonNull(
                found, "There is no MongoDB server for the tests: run ./test once, which fetches one.");
    }

    private static @Nullable Path onPath() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(java.io.File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private record Member(Process process, int port) {}
}
