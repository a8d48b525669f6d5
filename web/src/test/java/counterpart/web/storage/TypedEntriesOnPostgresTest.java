package counterpart.web.storage;

class TypedEntriesOnPostgresTest extends TypedEntriesContract {

    TypedEntriesOnPostgresTest() {
        super(TestPostgres.newDatabase(), "postgres", "postgres");
    }
}
