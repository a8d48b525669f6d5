package counterpart.engine.ranking.input;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Decides which programmes fit a region and a cluster, and whether their status is reliable.
public final class FundingRules {

    private final List<Programme> programmes;
    /// Whether the programmes, in their order, reach a region, by region.
    private final Map<RegionId, boolean[]> reaches = new HashMap<>();
    /// The programmes as of the last requested day; nearly all requests are for today.
    private final AtomicReference<Day> latest;

    FundingRules(Dataset dataset) {
        programmes = List.copyOf(dataset.programmes());
        dataset.regions().forEach(region -> reaches.put(region.id(), new boolean[programmes.size()]));
        for (int i = 0; i < programmes.size(); i++) {
            addReached(i, dataset);
        }
        latest = new AtomicReference<>(new Day(LocalDate.EPOCH));
    }

    private void addReached(int number, Dataset dataset) {
        Programme programme = programmes.get(number);
        Set<RegionId> places = new HashSet<>();
        programme.places().forEach(place -> places.addAll(dataset.regionsOf(place)));
        dataset.regions().stream()
                .filter(region -> reaches(programme, places, region))
                .map(Region::id)
                .map(reaches::get)
                .filter(Objects::nonNull)
                .forEach(reached -> reached[number] = true);
    }

    /// The programmes that fit a region and, where given, a cluster: fundable ones first, then those to check, then
    /// precedents; within each group, those first in which the partner is funded by its own agency.
    public List<Programme> fitting(Optional<Cluster> cluster, Optional<RegionId> region, LocalDate on) {
        Day day = day(on);
        return region.map(day::reaching).orElse(day.all()).stream()
                .filter(programme -> cluster.map(c -> admits(programme, c)).orElse(true))
                .toList();
    }

    /// The programmes in which a region's own agency funds its cluster organisations: they name its country, the
    /// partner's own agency pays, and clusters can apply. Programmes open to any country are excluded, because they
    /// do not guarantee such an agency. Fundable ones first, precedents last, the newest of each first.
    public List<Programme> payingClustersAtHome(RegionId region, LocalDate on) {
        return day(on).payingClusters(region);
    }

    private Day day(LocalDate on) {
        return latest.updateAndGet(day -> day.isOn(on) ? day : new Day(on));
    }

    /// The programmes in which partners in a region can take part; unknown countries count as no.
    public List<Programme> reaching(RegionId region) {
        boolean[] reached = reaches.getOrDefault(region, new boolean[programmes.size()]);
        return IntStream.range(0, reached.length)
                .filter(number -> reached[number])
                .mapToObj(programmes::get)
                .toList();
    }

    /// Whether a programme is not closed, is open to Baden-Württemberg, and a cluster may apply.
    public static boolean offers(Programme programme, Optional<Cluster> cluster) {
        return programme.isOpenHere() && cluster.map(c -> admits(programme, c)).orElse(true);
    }

    /// Whether clusters of Baden-Württemberg can apply on a day, according to facts that can be relied on.
    public static boolean fundable(Programme programme, LocalDate on) {
        return programme.isOpenHere() && !needsCheck(programme, on);
    }

    /// Whether the status of a programme recorded as open needs a check first: the programme has ended by that day,
    /// its facts are dated after it, or nothing is known of two rounds of its calls.
    public static boolean needsCheck(Programme programme, LocalDate on) {
        return programme.status() != Programme.Status.CLOSED && !isReliable(programme, on);
    }

    private static boolean isReliable(Programme programme, LocalDate on) {
        LocalDate seen = programme.asOf();
        return seen != null
                && !seen.isAfter(on)
                && programme.reliableUntil().map(last -> !last.isBefore(on)).orElse(true);
    }

    /// The date of a programme's facts; one without is taken for old.
    private static LocalDate lastSeen(Programme programme) {
        LocalDate seen = programme.asOf();
        return seen == null ? LocalDate.MIN : seen;
    }

    private static boolean reaches(Programme programme, Set<RegionId> places, Region region) {
        if (programme.worldwide()) {
            return true;
        }
        return programme.places().isEmpty()
                ? programme.countries().contains(region.country())
                : places.contains(region.id());
    }

    /// Whether partners in a region can take part; unknown countries count as no.
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

    /// The programmes as of a day, for all regions.
    private final class Day {

        private final LocalDate on;
        private final List<Programme> all;
        private final Map<RegionId, List<Programme>> reaching;
        private final Map<RegionId, List<Programme>> payingClusters;

        Day(LocalDate on) {
            this.on = on;
            Comparator<Programme> reliable = Comparator.comparingInt(programme -> reliability(programme, on));
            int[] order = sorted(
                    programme -> true,
                    reliable.thenComparing(Programme::partnerFundedBy)
                            .thenComparing(Programme::phase)
                            .thenComparing(Programme::id));
            all = IntStream.of(order).mapToObj(programmes::get).toList();
            reaching = byRegion(order);
            payingClusters = byRegion(sorted(
                    programme -> programme.partnerFundedBy() == Programme.PartnerFunding.OWN_AGENCY
                            && !programme.worldwide()
                            && programme.isForClusters(),
                    reliable.thenComparing(FundingRules::lastSeen, Comparator.reverseOrder())
                            .thenComparing(Programme::id)));
        }

        boolean isOn(LocalDate day) {
            return on.equals(day);
        }

        List<Programme> all() {
            return all;
        }

        List<Programme> reaching(RegionId region) {
            return reaching.getOrDefault(region, List.of());
        }

        List<Programme> payingClusters(RegionId region) {
            return payingClusters.getOrDefault(region, List.of());
        }

        /// The numbers of the given programmes, sorted.
        private int[] sorted(Predicate<Programme> wanted, Comparator<Programme> order) {
            return IntStream.range(0, programmes.size())
                    .filter(number -> wanted.test(programmes.get(number)))
                    .boxed()
                    .sorted(Comparator.comparing(programmes::get, order))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private Map<RegionId, List<Programme>> byRegion(int[] order) {
            Map<RegionId, List<Programme>> byRegion = new HashMap<>();
            reaches.forEach((region, reached) -> byRegion.put(
                    region,
                    IntStream.of(order)
                            .filter(number -> reached[number])
                            .mapToObj(programmes::get)
                            .toList()));
            return byRegion;
        }
    }

    private static int reliability(Programme programme, LocalDate on) {
        return fundable(programme, on) ? 0 : needsCheck(programme, on) ? 1 : 2;
    }
}
