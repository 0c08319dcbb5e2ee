package nl.netwerkspoor.store.documents;

import nl.netwerkspoor.store.mongod.TestMongod;

class MongoTokensTest extends DocumentTokensContract {

    @Override
    Documents open() {
        return Documents.onMongo(TestMongod.freshDatabase());
    }
}
