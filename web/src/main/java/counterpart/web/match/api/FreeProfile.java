package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.InterpretedProfile;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Profile;

/// A free profile and the page of its match list that is asked for.
record FreeProfile(MatchListQuery query, Profile profile) {

    MatchListJson list(Engine engine, MatchSelection selection) {
        InterpretedProfile interpreted = InterpretedProfile.of(profile, engine.data(), query.language());
        return MatchListJson.of(query.matches(engine), query.page(), interpreted, selection, query.language());
    }
}
