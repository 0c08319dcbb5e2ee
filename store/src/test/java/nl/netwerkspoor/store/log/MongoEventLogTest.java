package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoEventLogTest extends EventLogContract {

    private static final MongoDatabase DATABASE = TestMongod.freshDatabase();

    @BeforeEach
    @Override
    void openLog() {
        DATABASE.getCollection(MongoCommits.COLLECTION).deleteMany(new Document());
        super.openLog();
    }

    @Override
    EventLog open(PayloadCodec codec, Clock clock) {
        return EventLog.onMongo(DATABASE, codec, clock);
    }

    @Test
    void a_newer_format_is_refused() {
        var formats = DATABASE.getCollection(MongoCommits.FORMAT_COLLECTION);
        formats.updateOne(new Document(), new Document("$set", new Document("format", 2)));

        assertThatThrownBy(() -> open(new PlainCodec(), clock))
                .isInstanceOf(LogRefusedException.class)
                .hasMessageContaining("nieuwere versie van Netwerkspoor (opslagversie 2; deze versie kent 1)");
        formats.updateOne(new Document(), new Document("$set", new Document("format", 1)));
    }
}
