package nl.netwerkspoor.store.mongod;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * The one MongoDB of the tests in this process: the server that MONGODB_URI names, else a replica set of one member that
 * is started here and ends with the process.
 */
public final class TestMongod {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private static @Nullable String uri;
    private static @Nullable MongoClient client;

    private TestMongod() {}

    /** Where the server is, for a client or a process of one's own. */
    public static synchronized String uri() {
        if (uri == null) {
            String given = System.getenv("MONGODB_URI");
            uri = given == null || given.isBlank() ? start() : reached(given);
        }
        return uri;
    }

    /** The client that all tests share; not to be closed. */
    public static synchronized MongoClient client() {
        if (client == null) {
            client = connect(uri());
        }
        return client;
    }

    /** An empty database under a name that no other has. */
    public static MongoDatabase freshDatabase() {
        return client().getDatabase(freshName());
    }

    /** The name of an empty database, for a process of one's own. It is dropped when this process ends. */
    public static String freshName() {
        // Another process may use the same server.
        String name = "test-" + ProcessHandle.current().pid() + "-" + DATABASES.incrementAndGet();
        client().getDatabase(name).drop();
        MADE.add(name);
        return name;
    }

    static MongoClient connect(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static String start() {
        ReplicaSet started = ReplicaSet.of(1);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return started.uri();
    }

    private static String reached(String given) {
        try (MongoClient trial = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(given))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .build())) {
            Document hello = trial.getDatabase("admin").runCommand(new Document("hello", 1));
            if (!hello.containsKey("setName")) {
                throw new IllegalStateException(
                        "The server that MONGODB_URI names is no replica set; a lone server can lose what it"
                                + " acknowledged.");
            }
        } catch (MongoException e) {
            throw new IllegalStateException("The server that MONGODB_URI names does not answer.", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (MongoClient last = connect(given)) {
                MADE.forEach(name -> last.getDatabase(name).drop());
            }
        }));
        return given;
    }
}
