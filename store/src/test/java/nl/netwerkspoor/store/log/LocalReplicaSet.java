package nl.netwerkspoor.store.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/** Servers of our own on the loopback address that form a replica set; stopped and wiped when closed. */
final class LocalReplicaSet implements AutoCloseable {

    private static @Nullable LocalReplicaSet shared;

    private final Path folder;
    private final List<Integer> ports;
    private final List<Process> members = new ArrayList<>();

    private LocalReplicaSet(int size) {
        try {
            folder = Files.createTempDirectory("replica-set");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ports = IntStream.range(0, size).map(_ -> freePort()).boxed().toList();
        ports.forEach(port -> members.add(start(port)));
        initiate();
    }

    static LocalReplicaSet of(int size) {
        return new LocalReplicaSet(size);
    }

    /** One member, started once and used by all tests of this process. */
    static synchronized LocalReplicaSet shared() {
        if (shared == null) {
            var started = new LocalReplicaSet(1);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
        }
        return shared;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String executable() {
        for (var entry : Objects.requireNonNull(System.getenv("PATH")).split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(entry, "mongod"))) {
                return Path.of(entry, "mongod").toString();
            }
        }
        for (var parent = Path.of("").toAbsolutePath(); parent != null; parent = parent.getParent()) {
            var tools = parent.resolve(".tools");
            if (Files.isDirectory(tools)) {
                try (var files = Files.walk(tools)) {
                    var found = files.filter(file -> file.endsWith("mongod") && Files.isExecutable(file))
                            .filter(Files::isRegularFile)
                            .findFirst();
                    if (found.isPresent()) {
                        return found.get().toString();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("No mongod on the PATH nor under .tools");
    }

    private Process start(int port) {
        try {
            var data = Files.createDirectories(folder.resolve("data-" + port));
            return new ProcessBuilder(
                            executable(),
                            "--dbpath",
                            data.toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind_ip",
                            "127.0.0.1",
                            "--replSet",
                            "rs",
                            "--wiredTigerCacheSizeGB",
                            "0.5",
                            "--setParameter",
                            "diagnosticDataCollectionEnabled=false")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("log.txt").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initiate() {
        var hosts = new ArrayList<Document>();
        for (int i = 0; i < ports.size(); i++) {
            hosts.add(new Document("_id", i).append("host", "127.0.0.1:" + ports.get(i)));
        }
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + ports.getFirst() + "/?directConnection=true")) {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate",
                            new Document("_id", "rs")
                                    .append("members", hosts)
                                    .append("settings", new Document("electionTimeoutMillis", 1_000))));
        }
        try (var client = client()) {
            // Answers as soon as there is a primary that takes majority writes.
            client.getDatabase("admin")
                    .getCollection("ready")
                    .withWriteConcern(com.mongodb.WriteConcern.MAJORITY)
                    .insertOne(new Document());
        }
    }

    String uri() {
        return ports.stream()
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=rs"));
    }

    MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /** Kills the primary without warning and starts it again; what it had not shared it will have to take back. */
    void killPrimary() {
        int primary = primary();
        kill(members.get(primary));
        members.set(primary, start(ports.get(primary)));
    }

    private int primary() {
        while (true) {
            for (int i = 0; i < ports.size(); i++) {
                var uri = "mongodb://127.0.0.1:" + ports.get(i)
                        + "/?directConnection=true&serverSelectionTimeoutMS=500&connectTimeoutMS=500";
                try (var client = MongoClients.create(uri)) {
                    var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
                    if (hello.getBoolean("isWritablePrimary", false)) {
                        return i;
                    }
                } catch (MongoException e) {
                    // This one is not up; another may be the primary.
                }
            }
        }
    }

    private static void kill(Process member) {
        member.destroyForcibly();
        try {
            member.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        members.forEach(LocalReplicaSet::kill);
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
