package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Profile;
import java.util.List;

/// A free profile and the page of its match list that is asked for.
record FreeProfile(MatchListQuery query, Profile profile) {

    MatchListJson list(Engine engine, MatchSelection selection) {
        return MatchListJson.of(query.matches(engine), query.page(), interpreted(engine), selection, query.language());
    }

    private List<LabelledFieldJson> interpreted(Engine engine) {
        return profile.own().stream()
                .map(field -> LabelledFieldJson.of(field, engine.data(), query.language()))
                .toList();
    }
}
