package counterpart.engine.index.lucene.search;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.VectorSearchContract;

class VectorSearchTest extends VectorSearchContract {

    @Override
    protected CompetenceIndex index(EntryBuilder... entries) {
        return IndexWorlds.index(entries);
    }
}
