package counterpart.web.shortlist;

import counterpart.engine.Engine;
import counterpart.web.MovingClock;
import counterpart.web.judgement.Judgements;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.removal.RemovalCleaner;
import counterpart.web.shortlist.removal.RemovedEntries;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class RemovalsOnH2Test extends RemovalsContract {

    RemovalsOnH2Test(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database,
            RemovedEntries removed,
            RemovalCleaner cleaner) {
        super(lists, comments, links, viewing, judgements, engine, clock, database, removed, cleaner);
    }
}
