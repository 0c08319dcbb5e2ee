package nl.netwerkspoor.store.mongod;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongodTest {

    @Test
    void gives_each_who_asks_an_empty_database_that_takes_majority_writes() {
        var one = TestMongod.freshDatabase();
        one.getCollection("things").withWriteConcern(WriteConcern.MAJORITY).insertOne(new Document("_id", 1));

        var other = TestMongod.freshDatabase();

        assertThat(one.getCollection("things").countDocuments()).isEqualTo(1);
        assertThat(other.listCollectionNames()).isEmpty();
        assertThat(other.getName()).isNotEqualTo(one.getName());
    }

    @Test
    void keeps_what_a_majority_acknowledged_when_the_primary_is_killed_and_when_it_steps_down() {
        try (ReplicaSet set = ReplicaSet.of(3);
                MongoClient client = set.client()) {
            MongoCollection<Document> things = client.getDatabase("faults")
                    .getCollection("things")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            things.insertOne(new Document("_id", 1));

            int killed = set.primary();
            set.kill(killed);
            assertThat(set.primary()).isNotEqualTo(killed);
            things.insertOne(new Document("_id", 2));
            set.restart(killed);
            things.insertOne(new Document("_id", 3));

            int before = set.primary();
            set.stepDown();
            assertThat(set.primary()).isNotEqualTo(before);
            things.insertOne(new Document("_id", 4));

            assertThat(things.find().map(thing -> thing.getInteger("_id"))).containsExactlyInAnyOrder(1, 2, 3, 4);
        }
    }
}
