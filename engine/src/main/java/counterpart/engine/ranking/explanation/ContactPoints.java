package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.input.ProfileVectors;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The contact points of a region for a profile: cluster organisations of its trade and agencies. An organisation of
/// another trade is no contact point.
final class ContactPoints {

    /// The least share of a cluster organisation's fields that lie in the profile's domain.
    private static final double OF_THE_TRADE = 0.3;

    /// The least share, of own fields alone, by which one is recommended as the first to contact.
    private static final double FIRST = 0.4;

    /// The least share of the profile's own weight in which it works.
    private static final double LEAST_COVERED = 0.1;

    /// How much of the closeness remains for each level between two fields of which one contains the other.
    private static final double PER_LEVEL = 0.75;

    /// How much of it remains where the wider field is a whole branch, which says nothing of the trade.
    private static final double BRANCH = 0.5;

    private final KeyInstitutions institutions;
    private final Taxonomy taxonomy;
    private final SayableFields sayable;
    /// Ids of organisations of which it is recorded that they or their label may have ended.
    private final Set<String> doubtful;

    ContactPoints(KeyInstitutions institutions, Taxonomy taxonomy, SayableFields sayable, Collection<String> doubtful) {
        this.institutions = institutions;
        this.taxonomy = taxonomy;
        this.sayable = sayable;
        this.doubtful = Set.copyOf(doubtful);
    }

    /// The contact points of a region, best thematic fit first, cluster organisations before agencies.
    List<Fit> of(Explainer.About about, RegionId region, int limit) {
        ProfileVectors profile = about.context().profile();
        return institutions.contactPoints(region).stream()
                .map(contactPoint -> fit(contactPoint, profile))
                .filter(fit -> !fit.isClusterOrganisation || fit.share >= OF_THE_TRADE)
                .sorted(Comparator.comparing((Fit fit) -> !fit.isClusterOrganisation)
                        .thenComparing(fit -> fit.isDoubtful)
                        .thenComparing(Comparator.comparingDouble(Fit::points).reversed())
                        .thenComparing(fit -> fit.institution.id()))
                .limit(limit)
                .toList();
    }

    /// The first to contact: the best of [#of] in the trade of the cluster, none when none is close enough.
    static Optional<Institution> first(List<Fit> fits) {
        return fits.stream()
                .filter(fit -> fit.isClusterOrganisation && !fit.isDoubtful)
                .filter(fit -> fit.ownShare >= FIRST && fit.covered >= LEAST_COVERED)
                .max(Comparator.comparingDouble(Fit::points))
                .map(Fit::institution);
    }

    private Fit fit(Holder contactPoint, ProfileVectors profile) {
        int[] fields = IntStream.range(0, contactPoint.evidence().size())
                .map(contactPoint.evidence()::ordinal)
                .toArray();
        int[] own = ordinals(profile.codes());
        int[] all = IntStream.concat(IntStream.of(own), IntStream.of(ordinals(profile.sought())))
                .toArray();
        double covered = IntStream.range(0, own.length)
                .filter(i -> IntStream.of(fields).anyMatch(field -> closeness(field, own[i]) > 0))
                .mapToDouble(profile.codes()::value)
                .sum();
        return new Fit(
                contactPoint.institution(),
                contactPoint.isClusterOrganisation(),
                doubtful.contains(contactPoint.institution().id()),
                share(fields, all),
                share(fields, own),
                covered);
    }

    private static int[] ordinals(SparseVector codes) {
        return IntStream.range(0, codes.size()).map(codes::ordinal).toArray();
    }

    private double share(int[] fields, int[] codes) {
        return IntStream.of(fields)
                .mapToDouble(field -> IntStream.of(codes)
                        .mapToDouble(code -> closeness(field, code))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    /// 1 when a field equals a code of the profile, less where one contains the other, else 0.
    private double closeness(int field, int code) {
        boolean within = code <= field && field < taxonomy.end(code);
        boolean contains = field <= code && code < taxonomy.end(field);
        if (!within && !contains) {
            return 0;
        }
        int wider = within ? code : field;
        double near = Math.pow(PER_LEVEL, Math.abs(taxonomy.level(field) - taxonomy.level(code)));
        return sayable.named(wider) == wider ? near : BRANCH * near;
    }

    /// How well a contact point fits a profile.
    ///
    /// @param share of its fields in the profile's own and sought fields
    /// @param ownShare of its fields in the profile's own fields
    /// @param covered share of the profile's own weight in which it works
    record Fit(
            Institution institution,
            boolean isClusterOrganisation,
            boolean isDoubtful,
            double share,
            double ownShare,
            double covered) {

        double points() {
            return share * Math.sqrt(covered);
        }
    }
}
