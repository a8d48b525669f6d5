package counterpart.web.export;

import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import java.util.List;
import java.util.Optional;

/// The content of a dossier to create.
///
/// @param audience for whom the dossier is
/// @param title empty for the default title
/// @param query cluster, frozen profile, strategy, weights and day; its limit and filters do not matter
/// @param chosen regions in the order of the dossier
public record DossierRequest(
        Language language, Audience audience, String title, MatchQuery query, List<Chosen> chosen) {

    /// Validates the request.
    ///
    /// @throws IllegalArgumentException when the query has no cluster
    public DossierRequest {
        chosen = List.copyOf(chosen);
        if (query.cluster().isEmpty()) {
            throw new IllegalArgumentException("a dossier is about a cluster");
        }
    }

    /// A region, the advisor's progress with it, and an institution there; its id is empty for the region as a
    /// whole.
    public record Chosen(RegionId region, Optional<Dossier.Work> work, String institution) {

        public Chosen(RegionId region, Optional<Dossier.Work> work) {
            this(region, work, "");
        }
    }
}
