package counterpart.engine.index.lucene.search;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.TextSearchContract;

class TextSearchTest extends TextSearchContract {

    @Override
    protected CompetenceIndex index(EntryBuilder... entries) {
        return IndexWorlds.index(entries);
    }
}
