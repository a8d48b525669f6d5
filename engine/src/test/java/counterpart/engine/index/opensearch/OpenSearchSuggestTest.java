package counterpart.engine.index.opensearch;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.SuggestContract;

class OpenSearchSuggestTest extends SuggestContract {

    @Override
    protected CompetenceIndex index(EntryBuilder... entries) {
        return OpenSearchProcess.shared().index(entries);
    }
}
