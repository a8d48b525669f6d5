package counterpart.engine.evaluation.report;

import counterpart.engine.model.Region;
import counterpart.engine.ranking.Area;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// A region, state or country in which a cluster has a contact, with its rank among all candidates.
///
/// @param place code as the contact gives it: a region, a NUTS-1 code or a country
/// @param region the best ranked region of that place
/// @param single whether the code is one region; for a country or NUTS-1 code the rank of the best member is too
///     favourable
/// @param group where the place lies; groups are never mixed into one median
/// @param rank of the region, 1 the best
/// @param candidates number of ranked candidates
public record GoldCase(
        String cluster, String place, String region, boolean single, Group group, int rank, int candidates) {

    /// Share of candidates that rank higher, in [0, 1): 0 for the first.
    public double percentile() {
        return (rank - 1.0) / candidates;
    }

    /// Where a place lies, seen from Baden-Württemberg.
    public enum Group {
        /// Chosen for being next door: Austria, Switzerland, Liechtenstein, Alsace, Lorraine, South Tyrol, Trentino.
        NEIGHBOURS("neighbours"),
        EUROPE("rest of Europe"),
        OVERSEAS("overseas");

        private static final Set<String> COUNTRIES = Set.of("AT", "CH", "LI");
        private static final Set<String> REGIONS = Set.of("FRF1", "FRF3", "ITH1", "ITH2");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /// The name under which it is reported.
        public String label() {
            return label;
        }

        /// The group of a region.
        public static Group of(Region region, Area area) {
            if (COUNTRIES.contains(region.country())
                    || REGIONS.contains(region.id().value())) {
                return NEIGHBOURS;
            }
            return area == Area.OVERSEAS ? OVERSEAS : EUROPE;
        }
    }

    /// Median percentile of the cases of a group with one region (`single`) or of the others; empty if there are none.
    public static OptionalDouble median(List<GoldCase> cases, Group group, boolean single) {
        double[] sorted = cases.stream()
                .filter(one -> one.single() == single && one.group() == group)
                .mapToDouble(GoldCase::percentile)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    /// Number of cases of a group with one region, or of the others.
    static long count(List<GoldCase> cases, Group group, boolean single) {
        return cases.stream()
                .filter(one -> one.single() == single && one.group() == group)
                .count();
    }
}
