package counterpart.web.storage;

class TypedEntriesOnH2Test extends TypedEntriesContract {

    TypedEntriesOnH2Test() {
        super(TestH2.newDatabase(), "sa", "");
    }
}
