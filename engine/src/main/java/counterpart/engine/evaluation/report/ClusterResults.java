package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.model.RegionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Results for the real clusters on current data.
///
/// @param clusters number of clusters
/// @param lists the top tens of all clusters as shown, by strategy
/// @param curve the top tens for the points of the default strategy's Pareto curve, by name of the point
/// @param gold ranks of the regions of the clusters' contacts, by strategy
/// @param goldWithoutSought the same with weight 0 for the factor `soughtCoverage`
public record ClusterResults(
        int clusters,
        Map<String, RecommendationLists<RegionId>> lists,
        Map<String, RecommendationLists<RegionId>> curve,
        Map<String, List<GoldCase>> gold,
        Map<String, List<GoldCase>> goldWithoutSought) {

    public ClusterResults {
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        curve = Collections.unmodifiableMap(new LinkedHashMap<>(curve));
        gold = Collections.unmodifiableMap(new LinkedHashMap<>(gold));
        goldWithoutSought = Collections.unmodifiableMap(new LinkedHashMap<>(goldWithoutSought));
    }
}
