package counterpart.engine.json.match;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All clusters by countries of the world: the strength of the best match in each country, the contacts, untapped
/// matches, and the distribution of contacts.
///
/// @param countries the columns: the countries with contacts or with a region among the ten best of a cluster,
///     those in most top tens first
/// @param clusters the rows, in the order of the data
/// @param untapped pairs among the ten best of a cluster that have no contact and could be funded now, best first
public record PortfolioJson(
        String dataVersion,
        String strategy,
        List<CountryColumn> countries,
        List<ClusterRow> clusters,
        List<Untapped> untapped) {

    private static final int STRONG = 10;

    /// The portfolio in one language.
    ///
    /// @param on the day for which funding is judged
    public static PortfolioJson of(Engine engine, Portfolio portfolio, LocalDate on, Language language) {
        Dataset dataset = engine.data();
        List<CountryColumn> countries = columns(portfolio, dataset, language);
        List<Untapped> untapped = new ArrayList<>();
        for (Portfolio.Row row : portfolio.rows()) {
            row.standings().stream()
                    .limit(STRONG)
                    .filter(standing -> contacts(row.cluster(), standing.region(), dataset) == 0)
                    .flatMap(standing -> Untapped.of(row.cluster(), standing, engine, on, language).stream())
                    .forEach(untapped::add);
        }
        untapped.sort(Comparator.comparingDouble(Untapped::score)
                .reversed()
                .thenComparing(pair -> pair.cluster().id())
                .thenComparing(pair -> pair.region().id()));
        return new PortfolioJson(
                portfolio.dataVersion(),
                portfolio.strategy().key(),
                countries,
                portfolio.rows().stream()
                        .map(row -> ClusterRow.of(row, countries, language))
                        .toList(),
                untapped);
    }

    /// The contacts of all clusters.
    public int contacts() {
        return countries.stream().mapToInt(CountryColumn::contacts).sum();
    }

    /// The contacts of a cluster that concern a region: with the region itself, with a larger area that contains
    /// it, or with its whole country.
    public static long contacts(Cluster cluster, Region region, Dataset dataset) {
        return cluster.contacts().stream()
                .filter(contact -> contact.place() == null
                        ? region.country().equals(contact.country())
                        : dataset.regionsOf(contact.place()).contains(region.id()))
                .count();
    }

    private static List<CountryColumn> columns(Portfolio portfolio, Dataset dataset, Language language) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Portfolio.Row row : portfolio.rows()) {
            row.standings().stream()
                    .limit(STRONG)
                    .forEach(standing ->
                            tallies.computeIfAbsent(standing.region().country(), code -> new Tally()).strong++);
            row.cluster().contacts().stream()
                    .flatMap(contact -> Optional.ofNullable(contact.country()).stream())
                    .forEach(code -> tallies.computeIfAbsent(code, key -> new Tally()).contacts++);
            row.cluster().contacts().stream()
                    .flatMap(contact -> Optional.ofNullable(contact.country()).stream())
                    .distinct()
                    .forEach(code -> tallies.computeIfAbsent(code, key -> new Tally()).clusters++);
        }
        return tallies.entrySet().stream()
                .filter(entry -> dataset.findCountry(entry.getKey()).isPresent())
                .map(entry -> CountryColumn.of(dataset, entry.getKey(), entry.getValue(), language))
                .sorted(Comparator.comparingInt(CountryColumn::topTens)
                        .reversed()
                        .thenComparing(CountryColumn::country))
                .toList();
    }

    /// The counts for a country.
    private static final class Tally {

        private int strong;
        private int contacts;
        private int clusters;
    }

    /// A country.
    ///
    /// @param topTens number of regions in it among the ten best of each cluster, summed over the clusters
    /// @param contacts contacts of all clusters with it
    /// @param clusters number of clusters with such a contact
    public record CountryColumn(
            String country, String name, String continent, int topTens, int contacts, int clusters) {

        private static CountryColumn of(Dataset dataset, String code, Tally tally, Language language) {
            return new CountryColumn(
                    code,
                    dataset.country(code).name().in(language),
                    dataset.country(code).continent().name(),
                    tally.strong,
                    tally.contacts,
                    tally.clusters);
        }
    }

    /// A cluster with its values for all countries, in their order.
    public record ClusterRow(NamedJson cluster, List<Cell> cells) {

        static ClusterRow of(Portfolio.Row row, List<CountryColumn> countries, Language language) {
            Map<String, Portfolio.Standing> best = new HashMap<>();
            row.standings()
                    .forEach(standing -> best.putIfAbsent(standing.region().country(), standing));
            List<Cell> cells = new ArrayList<>();
            for (CountryColumn column : countries) {
                int contacts = (int) row.cluster().contacts().stream()
                        .map(Contact::country)
                        .filter(column.country()::equals)
                        .count();
                Optional.ofNullable(best.get(column.country()))
                        .ifPresent(standing -> cells.add(Cell.of(column, standing, contacts, language)));
            }
            return new ClusterRow(NamedJson.of(row.cluster(), language), cells);
        }
    }

    /// The best match of a cluster in a country.
    ///
    /// @param score 0 to 100
    /// @param rank of the region among all candidates of the cluster
    /// @param contacts of the cluster with the country
    public record Cell(String country, double score, NamedJson region, int rank, int contacts) {

        static Cell of(CountryColumn column, Portfolio.Standing standing, int contacts, Language language) {
            return new Cell(
                    column.country(),
                    Rounding.points(standing.score()),
                    NamedJson.of(standing.region(), language),
                    standing.rank(),
                    contacts);
        }
    }

    /// A strong match that has no contact and could be funded.
    ///
    /// @param programmes programmes open for applications now
    /// @param ownAgency whether in one of them the partner is funded by its own agency
    public record Untapped(
            NamedJson cluster,
            RegionReferenceJson region,
            double score,
            int rank,
            boolean ownAgency,
            List<String> programmes) {

        static Optional<Untapped> of(
                Cluster cluster, Portfolio.Standing standing, Engine engine, LocalDate on, Language language) {
            List<Programme> open =
                    engine
                            .ranking()
                            .funding(
                                    Optional.of(cluster),
                                    Optional.of(standing.region().id()),
                                    on)
                            .stream()
                            .filter(Match.Funding::fundable)
                            .map(Match.Funding::programme)
                            .toList();
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Untapped(
                            NamedJson.of(cluster, language),
                            RegionReferenceJson.of(standing.region(), language),
                            Rounding.points(standing.score()),
                            standing.rank(),
                            open.stream()
                                    .anyMatch(one -> one.partnerFundedBy().key().equals("own-agency")),
                            open.stream().map(one -> one.name().in(language)).toList()));
        }
    }
}
