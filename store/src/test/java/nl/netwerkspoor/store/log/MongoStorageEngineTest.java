package nl.netwerkspoor.store.log;

import java.time.Clock;
import nl.netwerkspoor.store.mongod.TestMongod;

class MongoStorageEngineTest extends StorageEngineContract {

    @Override
    EventLog open() {
        return EventLog.onMongo(TestMongod.freshDatabase(), new PlainCodec(), Clock.systemUTC());
    }
}
