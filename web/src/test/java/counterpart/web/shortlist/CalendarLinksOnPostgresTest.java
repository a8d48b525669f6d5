package counterpart.web.shortlist;

import counterpart.engine.Engine;
import counterpart.web.MovingClock;
import counterpart.web.judgement.Judgements;
import counterpart.web.shortlist.calendar.CalendarLinks;
import counterpart.web.shortlist.calendar.NextSteps;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class CalendarLinksOnPostgresTest extends CalendarLinksContract {

    CalendarLinksOnPostgresTest(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database,
            CalendarLinks calendars,
            NextSteps steps) {
        super(lists, comments, links, viewing, judgements, engine, clock, database, calendars, steps);
    }
}
