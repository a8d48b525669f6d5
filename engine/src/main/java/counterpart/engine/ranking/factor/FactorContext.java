package counterpart.engine.ranking.factor;

import counterpart.engine.evidence.ProfileEvidence;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.input.ProfileVectors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The input of a factor: a profile, its cluster and homes, and the day.
///
/// @param homes the cluster's home region, or for a free profile all regions of Baden-Württemberg
/// @param pivot of the strengths used, 0 to 1
/// @param on the day for which funding is judged
/// @param evidence what projects show in the domain of the profile, computed at the first call
public record FactorContext(
        ProfileVectors profile,
        Optional<Cluster> cluster,
        Set<RegionId> homes,
        double pivot,
        LocalDate on,
        Supplier<ProfileEvidence> evidence) {

    public FactorContext {
        homes = Set.copyOf(homes);
    }

    /// The cluster's existing links abroad; none for a free profile.
    public List<Contact> contacts() {
        return cluster.map(Cluster::contacts).orElse(List.of());
    }
}
