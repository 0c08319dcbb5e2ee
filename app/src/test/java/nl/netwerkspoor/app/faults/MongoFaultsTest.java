package nl.netwerkspoor.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.netwerkspoor.store.mongod.ReplicaSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The product on MongoDB: two at once, and one whose server is killed. */
class MongoFaultsTest {

    private static final int WRITERS = 8;
    private static final int HAPPENINGS = 10_000;
    private static final int KILLS = 5;
    private static final int ACKNOWLEDGED_BETWEEN_KILLS = 200;

    private static ReplicaSet mongod;

    @BeforeAll
    static void start() {
        mongod = ReplicaSet.of(1);
    }

    @AfterAll
    static void stop() {
        mongod.close();
    }

    @Test
    void lets_two_processes_with_eight_writers_each_record_without_gap_or_double() throws Exception {
        var writers = new Writers(List.of("een", "twee", "drie", "vier"));
        try (var one = Product.start(store("two"));
                var other = Product.start(store("two"))) {
            writers.begin(one.ready());
            long began = System.nanoTime();
            var atOne = writers.start(WRITERS, one, HAPPENINGS);
            var atOther = writers.start(WRITERS, other.ready(), HAPPENINGS);
            Writers.join(atOne);
            Writers.join(atOther);
            long took = (System.nanoTime() - began) / 1_000_000;

            assertThat(writers.unexpected()).isEmpty();
            assertThat(writers.acknowledged()).hasSize(HAPPENINGS);
            assertThat(Checks.recordIsWhole(one, writers)).isEqualTo(HAPPENINGS);
            assertThat(Checks.recordIsWhole(other, writers)).isEqualTo(HAPPENINGS);
            Checks.viewsAgreeWithTheLog(one, writers, "apart-een");
            Checks.viewsAgreeWithTheLog(other, writers, "apart-ander");
            System.out.printf(
                    "two processes: %d happenings in %d ms, answers by status %s%n",
                    HAPPENINGS, took, writers.statuses());
        }
    }

    @Test
    void recovers_by_itself_from_five_kills_of_the_server() throws Exception {
        var writers = new Writers(List.of("een", "twee"));
        try (var product = Product.start(store("kills")).ready()) {
            writers.begin(product);
            int wanted = 0;
            List<Thread> started = List.of();
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = writers.acknowledged().size();
                started = started.isEmpty() ? writers.start(WRITERS, product, Integer.MAX_VALUE) : started;
                Writers.await(
                        "recording goes on after kill " + (kill - 1),
                        () -> writers.acknowledged().size() >= before + ACKNOWLEDGED_BETWEEN_KILLS);
                int away = writers.statuses().getOrDefault(503, 0);
                mongod.kill(0);
                Writers.await(
                        "the product says that the store is away",
                        () -> writers.statuses().getOrDefault(503, 0) > away);
                mongod.restart(0);
                mongod.primary();
                wanted += ACKNOWLEDGED_BETWEEN_KILLS;
            }
            int before = writers.acknowledged().size();
            Writers.await(
                    "recording goes on after the last kill",
                    () -> writers.acknowledged().size() >= before + ACKNOWLEDGED_BETWEEN_KILLS);
            writers.enough();
            Writers.join(started);

            assertThat(writers.unexpected()).as(product.firstError()).isEmpty();
            assertThat(writers.acknowledged()).hasSizeGreaterThan(wanted);
            int recorded = Checks.recordIsWhole(product, writers);
            Checks.viewsAgreeWithTheLog(product, writers, "apart");
            System.out.printf(
                    "%d kills of mongod: %d happenings, %d acknowledged, answers by status %s%n",
                    KILLS, recorded, writers.acknowledged().size(), writers.statuses());
        }
    }

    private static String store(String database) {
        // Else a question waits for half a minute before it is said that nobody is there.
        return "--spring.mongodb.uri=" + mongod.uri().replace("/?", "/" + database + "?")
                + "&serverSelectionTimeoutMS=1000";
    }
}
