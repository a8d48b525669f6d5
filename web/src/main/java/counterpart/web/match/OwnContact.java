package counterpart.web.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.portfolio.RankStability;
import counterpart.web.match.request.MatchQuestion;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A region in which the cluster has a contact, with its rank by score. Of a contact in several regions, the one with
/// the best rank stands for all.
///
/// @param region its id
/// @param rank among all candidates, from 1
public record OwnContact(String region, String name, int rank) {

    static List<OwnContact> of(MatchQuestion asked, RankStability placement, Dataset dataset, Language language) {
        return asked.cluster().stream()
                .flatMap(cluster -> cluster.contacts().stream())
                .map(Contact::place)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(place -> best(dataset.regionsOf(place), placement, dataset, language))
                .distinct()
                .sorted(Comparator.comparingInt(OwnContact::rank))
                .toList();
    }

    private static Stream<OwnContact> best(
            Set<RegionId> regions, RankStability placement, Dataset dataset, Language language) {
        return regions.stream()
                .flatMap(region -> placement.place(region).stream()
                        .map(place -> new OwnContact(
                                region.value(), dataset.region(region).name().in(language), place.among())))
                .min(Comparator.comparingInt(OwnContact::rank))
                .stream();
    }
}
