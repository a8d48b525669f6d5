package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.request.PageLinks;
import jakarta.servlet.http.HttpServletRequest;

/// A query for one page of a match list in one language.
///
/// @param query its limit is the size of a page
/// @param page zero-based
public record MatchListQuery(MatchQuery query, int page, Language language) {

    Matches matches(Engine engine) {
        return engine.ranking().match(query, page * query.limit());
    }

    MatchListJson list(Engine engine, MatchSelection selection) {
        return MatchListJson.of(matches(engine), page, null, selection, language);
    }

    /// The links to the other pages.
    ///
    /// @param total length of the list
    String links(HttpServletRequest request, int total) {
        return PageLinks.of(request, page, query.limit(), total);
    }
}
