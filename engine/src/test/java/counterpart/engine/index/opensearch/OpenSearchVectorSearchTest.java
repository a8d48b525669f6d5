package counterpart.engine.index.opensearch;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.VectorSearchContract;

class OpenSearchVectorSearchTest extends VectorSearchContract {

    @Override
    protected CompetenceIndex index(EntryBuilder... entries) {
        return OpenSearchProcess.shared().index(entries);
    }
}
