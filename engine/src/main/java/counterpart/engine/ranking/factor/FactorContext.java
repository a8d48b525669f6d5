package counterpart.engine.ranking.factor;

import counterpart.engine.evidence.ProfileEvidence;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The input of a factor: a profile, its cluster and homes, and the day.
///
/// @param homes the cluster's home region, or for a free profile all regions of Baden-Württemberg
/// @param strategy says which strengths are used, and by which weights the regions' mean scores are computed
/// @param on the day for which funding is judged
/// @param evidence what projects show in the domain of the profile, computed at the first call
public record FactorContext(
        ProfileVectors profile,
        Optional<Cluster> cluster,
        Set<RegionId> homes,
        Strategy strategy,
        LocalDate on,
        Supplier<ProfileEvidence> evidence) {

    public FactorContext {
        homes = Set.copyOf(homes);
    }

    /// The question of a cluster with its own profile.
    static FactorContext of(Cluster cluster, Strategy strategy, LocalDate on, RankingData data) {
        return of(cluster.profile(), Optional.of(cluster), Set.of(cluster.homeRegion()), strategy, on, data);
    }

    /// The question of a profile, with the vectors that the strategy uses.
    public static FactorContext of(
            Profile profile,
            Optional<Cluster> cluster,
            Set<RegionId> homes,
            Strategy strategy,
            LocalDate on,
            RankingData data) {
        ProfileVectors plain = ProfileVectors.of(profile, data);
        ProfileVectors used = strategy.weighsRareFields() ? plain.weighted(data.rarity()) : plain;
        List<String> themes = cluster.map(Cluster::themes).orElse(List.of());
        return new FactorContext(
                used, cluster, homes, strategy, on, new Memoized<>(() -> data.evidence(profile, themes)));
    }

    /// Pivot of the strengths used, 0 to 1.
    public double pivot() {
        return strategy.pivot();
    }

    /// The same question by the weights of a strategy that uses the same vectors.
    public FactorContext withStrategy(Strategy other) {
        return new FactorContext(profile, cluster, homes, other, on, evidence);
    }

    /// The cluster's existing links abroad; none for a free profile.
    public List<Contact> contacts() {
        return cluster.map(Cluster::contacts).orElse(List.of());
    }
}
