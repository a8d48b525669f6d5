package counterpart.web.compare;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import java.util.List;

/// A region as an option for the comparison.
///
/// @param chosen whether it is already part of the comparison
record RegionOption(String id, String name, String country, long score, int rank, boolean chosen) {

    static RegionOption of(Match match, List<RegionId> compared, Dataset dataset, Language language) {
        return new RegionOption(
                match.region().id().value(),
                match.region().name().in(language),
                dataset.country(match.region().country()).name().in(language),
                Math.round(match.score()),
                match.rankByScore(),
                compared.contains(match.region().id()));
    }
}
