package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.InterpretedProfile;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.request.PageLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// A query for one page of a match list in one language.
///
/// @param query its limit is the size of a page
/// @param page zero-based
public record MatchListQuery(MatchQuery query, int page, Language language) {

    Matches matches(Engine engine) {
        return engine.ranking().match(query, page * query.limit());
    }

    MatchListJson list(Engine engine, MatchSelection selection) {
        return list(engine, matches(engine), selection);
    }

    /// The list of matches that have been computed for this query; for a free profile with its fields.
    MatchListJson list(Engine engine, Matches matches, MatchSelection selection) {
        return MatchListJson.of(matches, page, interpreted(engine), selection, language);
    }

    private @Nullable InterpretedProfile interpreted(Engine engine) {
        return query.cluster().isPresent() ? null : InterpretedProfile.of(query.profile(), engine.data(), language);
    }

    /// The links to the other pages.
    ///
    /// @param total length of the list
    String links(HttpServletRequest request, int total) {
        return PageLinks.of(request, page, query.limit(), total);
    }
}
