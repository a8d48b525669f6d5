package counterpart.engine.matching.factor;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Which programmes fit whom, and how far their status can be relied on.
public final class FundingRules {

    /// Facts older than this many months are no basis to promise money on.
    public static final int RELIABLE_MONTHS = 24;

    private final List<Programme> programmes;
    private final Map<RegionId, List<Programme>> byRegion = new HashMap<>();
    /// The day last asked about; nearly all questions are of today.
    private final AtomicReference<Day> latest;

    FundingRules(Dataset dataset) {
        programmes = List.copyOf(dataset.programmes());
        latest = new AtomicReference<>(new Day(LocalDate.EPOCH));
        for (Programme programme : programmes) {
            Set<RegionId> places = new HashSet<>();
            programme.places().forEach(place -> places.addAll(dataset.regionsOf(place)));
            dataset.regions().stream()
                    .filter(region -> reaches(programme, places, region))
                    .forEach(region -> byRegion.computeIfAbsent(region.id(), id -> new ArrayList<>())
                            .add(programme));
        }
    }

    /// The programmes that fit a region and, where given, a cluster: fundable ones first, then those to check, then
    /// precedents; within these those where the partner is paid by its own agency first.
    public List<Programme> fitting(Optional<Cluster> cluster, Optional<RegionId> region, LocalDate on) {
        Day day = day(on);
        return region.map(day::reaching).orElseGet(() -> day.sorted(programmes)).stream()
                .filter(programme -> cluster.map(c -> admits(programme, c)).orElse(true))
                .toList();
    }

    /// The programmes by which an agency at home pays a region's cluster organisations: they name its country, the
    /// partner's own agency pays, and clusters apply. A programme open to any country promises that to none.
    /// Fundable ones first, precedents last, the newest of each first.
    public List<Programme> payingClustersAtHome(RegionId region, LocalDate on) {
        return day(on).payingClusters(region);
    }

    private Day day(LocalDate on) {
        return latest.updateAndGet(day -> day.on.equals(on) ? day : new Day(on));
    }

    /// The programmes in which partners in a region can take part; unknown countries are not a yes.
    List<Programme> reaching(RegionId region) {
        return byRegion.getOrDefault(region, List.of());
    }

    /// Whether a programme is not closed and a cluster of Baden-Württemberg may apply.
    static boolean offers(Programme programme, Optional<Cluster> cluster) {
        return programme.status() != Programme.Status.CLOSED
                && !Boolean.FALSE.equals(programme.openToBw())
                && cluster.map(c -> admits(programme, c)).orElse(true);
    }

    /// Whether one could apply on a day, by facts young enough to rely on.
    public static boolean fundable(Programme programme, LocalDate on) {
        return programme.status() != Programme.Status.CLOSED && !needsCheck(programme, on);
    }

    /// Whether a programme said to be open must be asked about first: its facts are older than 24 months on that day,
    /// or from after it.
    public static boolean needsCheck(Programme programme, LocalDate on) {
        boolean reliable = !programme.asOf().isAfter(on)
                && !programme.asOf().plusMonths(RELIABLE_MONTHS).isBefore(on);
        return programme.status() != Programme.Status.CLOSED && !reliable;
    }

    private static boolean reaches(Programme programme, Set<RegionId> places, Region region) {
        if (programme.worldwide()) {
            return true;
        }
        return programme.places().isEmpty()
                ? programme.countries().contains(region.country())
                : places.contains(region.id());
    }

    /// Whether partners in a region can take part; unknown countries are not a yes.
    public boolean reaches(Programme programme, RegionId region) {
        return reaching(region).contains(programme);
    }

    /// Whether a cluster's office and fields fit a programme.
    public static boolean admits(Programme programme, Cluster cluster) {
        boolean here = programme.homeNuts3().isEmpty()
                || programme.homeNuts3().stream().anyMatch(cluster.nuts3()::startsWith);
        return here && (programme.topics().isEmpty() || concerns(programme, cluster.profile()));
    }

    private static boolean concerns(Programme programme, Profile profile) {
        return programme.topics().stream()
                .anyMatch(topic -> profile.own().stream()
                        .anyMatch(own -> own.field().isWithin(topic) || topic.isWithin(own.field())));
    }

    /// What holds on a day, worked out once for each region.
    private final class Day {

        private final LocalDate on;
        private final Map<RegionId, List<Programme>> reaching = new ConcurrentHashMap<>();
        private final Map<RegionId, List<Programme>> payingClusters = new ConcurrentHashMap<>();

        Day(LocalDate on) {
            this.on = on;
        }

        List<Programme> reaching(RegionId region) {
            return reaching.computeIfAbsent(region, id -> sorted(FundingRules.this.reaching(id)));
        }

        List<Programme> payingClusters(RegionId region) {
            return payingClusters.computeIfAbsent(
                    region,
                    id -> reaching(id).stream()
                            .filter(programme -> programme.partnerFundedBy() == Programme.PartnerFunding.OWN_AGENCY)
                            .filter(programme -> !programme.worldwide() && programme.isForClusters())
                            .sorted(Comparator.<Programme>comparingInt(programme -> reliability(programme, on))
                                    .thenComparing(Programme::asOf, Comparator.reverseOrder())
                                    .thenComparing(Programme::id))
                            .toList());
        }

        List<Programme> sorted(List<Programme> unsorted) {
            return unsorted.stream()
                    .sorted(Comparator.<Programme>comparingInt(programme -> reliability(programme, on))
                            .thenComparing(Programme::partnerFundedBy)
                            .thenComparing(Programme::phase)
                            .thenComparing(Programme::id))
                    .toList();
        }
    }

    private static int reliability(Programme programme, LocalDate on) {
        return fundable(programme, on) ? 0 : needsCheck(programme, on) ? 1 : 2;
    }
}
