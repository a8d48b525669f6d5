package counterpart.engine.json.match.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Matches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The regions proposed for a cluster or a free profile.
///
/// @param cluster absent for a free profile
/// @param clusterState `active`, `doubtful` or `lapsed`, absent for a free profile
/// @param interpreted for a free profile the own fields that were matched: those of the request and those that its
///     text names as own; absent for a cluster
/// @param interpretedSought the same for the sought fields
/// @param weights points by factor, 100 together
/// @param total number of candidates that pass the filters
/// @param page zero-based
/// @param size number of matches on a page; the last one may have fewer
/// @param included what several matches refer to, by id
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchListJson(
        @Nullable NamedJson cluster,
        @Nullable String clusterState,
        @Nullable List<LabelledFieldJson> interpreted,
        @Nullable List<LabelledFieldJson> interpretedSought,
        String dataVersion,
        String strategy,
        Map<String, Double> weights,
        int total,
        int page,
        int size,
        List<ListedMatchJson> matches,
        IncludedJson included) {

    /// The first page of a list.
    public static MatchListJson of(Matches matches, MatchSelection selection, Language language) {
        return of(matches, 0, null, selection, language);
    }

    /// A page of the list for a cluster, or, with the profile that was matched, for a free profile.
    public static MatchListJson of(
            Matches matches,
            int page,
            @Nullable InterpretedProfile interpreted,
            MatchSelection selection,
            Language language) {
        SharedEntities shared = new SharedEntities(language);
        List<ListedMatchJson> listed = matches.matches().stream()
                .map(match -> ListedMatchJson.of(match, selection, shared, language))
                .toList();
        return new MatchListJson(
                matches.query()
                        .cluster()
                        .map(cluster -> NamedJson.of(cluster, language))
                        .orElse(null),
                matches.query()
                        .cluster()
                        .map(cluster -> cluster.existence().state().key())
                        .orElse(null),
                interpreted == null ? null : interpreted.own(),
                interpreted == null ? null : interpreted.sought(),
                matches.dataVersion(),
                matches.query().strategy().key(),
                rounded(matches.weights().asMap()),
                matches.total(),
                page,
                matches.query().limit(),
                listed,
                shared.included(selection));
    }

    private static Map<String, Double> rounded(Map<String, Double> weights) {
        Map<String, Double> rounded = new LinkedHashMap<>(weights);
        rounded.replaceAll((factor, points) -> Rounding.points(points));
        return rounded;
    }
}
