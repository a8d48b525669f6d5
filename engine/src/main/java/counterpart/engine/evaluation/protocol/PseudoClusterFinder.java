package counterpart.engine.evaluation.protocol;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.history.FieldRegionIndex;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.WeightedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the pseudo-clusters of a protocol that have at least one relevant candidate.
public final class PseudoClusterFinder {

    private final RegionFieldActivity past;
    private final CandidateSet candidateSet;
    private final Protocol protocol;
    private final FieldRegionIndex index;

    public PseudoClusterFinder(RegionFieldActivity past, CandidateSet candidateSet, Protocol protocol) {
        this.past = past;
        this.candidateSet = candidateSet;
        this.protocol = protocol;
        index = past.index();
    }

    /// The pseudo-clusters, ordered by field, then home region.
    public List<PseudoCluster> find() {
        List<PseudoCluster> found = new ArrayList<>();
        for (int field : past.fields()) {
            for (int home : past.in(field).ordinals()) {
                if (isHome(home) && past.in(field).projects(home) >= protocol.minProjects()) {
                    add(found, field, home);
                }
            }
        }
        return found;
    }

    private boolean isHome(int ordinal) {
        Region region = index.region(ordinal);
        return region.kind() == Region.Kind.NUTS2 && region.id().value().startsWith(protocol.homes());
    }

    private void add(List<PseudoCluster> found, int field, int home) {
        Map<Integer, Integer> pastPartners = candidateSet.pastPartners(field, home);
        Map<Integer, Integer> futurePartners = candidateSet.futurePartners(field, home);
        List<Integer> candidates = new ArrayList<>();
        List<Double> relevance = new ArrayList<>();
        for (int candidate = 0; candidate < candidateSet.size(); candidate++) {
            if (candidateSet.isEligible(candidate, home, protocol.minParticipations())
                    && (protocol.existingLinks() || !pastPartners.containsKey(candidate))) {
                candidates.add(candidate);
                relevance.add(Math.log1p(futurePartners.getOrDefault(candidate, 0)) / Math.log(2));
            }
        }
        if (relevance.stream().anyMatch(value -> value > 0)) {
            found.add(new PseudoCluster(
                    home,
                    index.region(home),
                    field,
                    index.taxonomy().code(field),
                    profile(field, home),
                    candidates,
                    relevance));
        }
    }

    /// Profile of all fields of level 3 and below of the region's projects in the field, weighted by evidence mass.
    private Profile profile(int field, int home) {
        Taxonomy taxonomy = index.taxonomy();
        SparseVector mass = past.in(field).mass(home, taxonomy.size());
        List<WeightedField> own = new ArrayList<>();
        for (int i = 0; i < mass.size(); i++) {
            if (taxonomy.code(mass.ordinal(i)).level() >= FieldRegionIndex.LEVEL) {
                own.add(new WeightedField(taxonomy.code(mass.ordinal(i)), mass.value(i)));
            }
        }
        return new Profile(own, List.of());
    }
}
