package nl.netwerkspoor.app;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.netwerkspoor.store.happenings.HappeningCodec;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.mongod.TestMongod;

/** An empty store that the product is measured on: files in a folder, or a database of a MongoDB. */
sealed interface BenchedStore extends AutoCloseable {

    /** A folder of its own. */
    Path data();

    /** What starts the product on it, beside the folder. */
    List<String> arguments();

    /** Its log, while the product does not run on it. */
    EventLog log();

    @Override
    default void close() {}

    /** The store of this name, `sqlite` or `mongo`. */
    static BenchedStore of(String name, Path data) {
        return switch (name) {
            case "sqlite" -> new Files(data);
            case "mongo" -> new Mongo(data, TestMongod.freshName());
            default -> throw new IllegalArgumentException(name + " is neither sqlite nor mongo");
        };
    }

    /** Files in a folder. */
    record Files(Path data) implements BenchedStore {

        @Override
        public List<String> arguments() {
            return List.of("--netwerkspoor.examples=false");
        }

        @Override
        public EventLog log() {
            return EventLog.onSqlite(data.resolve("log.db"), new HappeningCodec(), Clock.systemUTC());
        }
    }

    /** A database, with a folder for the rest. */
    record Mongo(Path data, String database, MongoClient client) implements BenchedStore {

        Mongo(Path data, String database) {
            this(data, database, MongoClients.create(TestMongod.uri()));
        }

        @Override
        public List<String> arguments() {
            return List.of(
                    "--netwerkspoor.examples=false",
                    "--spring.mongodb.uri=" + TestMongod.uri().replace("/?", "/" + database + "?"));
        }

        @Override
        public EventLog log() {
            return EventLog.onMongo(client.getDatabase(database), new HappeningCodec(), Clock.systemUTC());
        }

        @Override
        public void close() {
            client.getDatabase(database + "-vault").drop();
            client.close();
        }
    }
}
