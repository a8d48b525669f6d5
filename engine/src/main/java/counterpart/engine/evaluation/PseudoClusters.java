package counterpart.engine.evaluation;

import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.WeightedField;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the pseudo-clusters of a protocol: those for which the test period has something to find.
final class PseudoClusters {

    private final Activity past;
    private final Electorate electorate;
    private final Protocol protocol;
    private final Atlas atlas;

    PseudoClusters(Activity past, Electorate electorate, Protocol protocol) {
        this.past = past;
        this.electorate = electorate;
        this.protocol = protocol;
        atlas = past.atlas();
    }

    /// By field, then home.
    List<PseudoCluster> find() {
        List<PseudoCluster> found = new ArrayList<>();
        for (int field : past.fields()) {
            for (int home : past.in(field).places()) {
                if (isHome(home) && past.in(field).projects(home) >= protocol.minProjects()) {
                    add(found, field, home);
                }
            }
        }
        return found;
    }

    private boolean isHome(int place) {
        Region region = atlas.region(place);
        return region.kind() == Region.Kind.NUTS2 && region.id().value().startsWith(protocol.homes());
    }

    private void add(List<PseudoCluster> found, int field, int home) {
        Map<Integer, Integer> known = electorate.known(field, home);
        Map<Integer, Integer> coming = electorate.coming(field, home);
        List<Integer> candidates = new ArrayList<>();
        List<Double> relevance = new ArrayList<>();
        for (int candidate = 0; candidate < electorate.size(); candidate++) {
            if (electorate.admits(candidate, home, protocol)
                    && (protocol.existingLinks() || !known.containsKey(candidate))) {
                candidates.add(candidate);
                relevance.add(Math.log1p(coming.getOrDefault(candidate, 0)) / Math.log(2));
            }
        }
        if (relevance.stream().anyMatch(value -> value > 0)) {
            found.add(new PseudoCluster(
                    home,
                    atlas.region(home),
                    field,
                    atlas.taxonomy().code(field),
                    profile(field, home),
                    candidates,
                    relevance));
        }
    }

    /// All specific fields of the region's projects in the field, by evidence mass.
    private Profile profile(int field, int home) {
        Taxonomy taxonomy = atlas.taxonomy();
        SparseVector mass = past.in(field).mass(home, taxonomy.size());
        List<WeightedField> own = new ArrayList<>();
        for (int i = 0; i < mass.size(); i++) {
            if (taxonomy.code(mass.ordinal(i)).level() >= Atlas.LEVEL) {
                own.add(new WeightedField(taxonomy.code(mass.ordinal(i)), mass.value(i)));
            }
        }
        return new Profile(own, List.of());
    }
}
