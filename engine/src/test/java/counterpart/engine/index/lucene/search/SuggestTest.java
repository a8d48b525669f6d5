package counterpart.engine.index.lucene.search;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.SuggestContract;

class SuggestTest extends SuggestContract {

    @Override
    protected CompetenceIndex index(EntryBuilder... entries) {
        return IndexWorlds.index(entries);
    }
}
