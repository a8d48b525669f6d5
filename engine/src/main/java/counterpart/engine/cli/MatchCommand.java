package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.cli.output.Table;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.Strategy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "match",
        description = "The regions that complete a cluster's competences, with reasons.",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    private final EngineFactory engineFactory;
    private final Clock clock;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "CLUSTER", description = "Id of the cluster, such as medicalmountains; see 'clusters'.")
    String cluster = "";

    @Option(names = "--limit", paramLabel = "N", description = "How many, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    int limit = 10;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description = "complement, likely, deepen, open-up or demonstrated (default: ${DEFAULT-VALUE}).")
    String strategy = Strategy.COMPLEMENT.key();

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "CODE",
            description = "Only regions of these countries, such as US,JP.")
    List<String> countries = List.of();

    @Option(names = "--one-per-country", description = "Only the best region of each country.")
    boolean onePerCountry;

    @Option(names = "--area", paramLabel = "NAME", description = "all, europe or overseas (default: ${DEFAULT-VALUE}).")
    String area = Area.ALL.key();

    MatchCommand(EngineFactory engineFactory, Clock clock) {
        this.engineFactory = engineFactory;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MatchQuery.MAX_LIMIT) {
            throw new ParameterException(
                    output.spec().commandLine(), "--limit " + limit + " is not 1 to " + MatchQuery.MAX_LIMIT + ".");
        }
        try (Engine engine = engineFactory.open(output.data())) {
            show(engine.ranking().match(query(engine.data())));
        }
        return 0;
    }

    private MatchQuery query(Dataset dataset) {
        return MatchQuery.of(cluster(dataset), LocalDate.now(clock))
                .withStrategy(strategy())
                .withFilters(filters(dataset))
                .withOnePerCountry(onePerCountry)
                .withArea(area())
                .withLimit(limit);
    }

    private Area area() {
        return Area.ofKey(area.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown("area", area, Area.keys()));
    }

    private Cluster cluster(Dataset dataset) {
        return dataset.findCluster(cluster.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> unknown(
                        "cluster",
                        cluster,
                        dataset.clusters().stream().map(Cluster::id).toList()));
    }

    private Strategy strategy() {
        return Strategy.find(strategy.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> unknown("strategy", strategy, Strategy.keys()));
    }

    private RegionFilters filters(Dataset dataset) {
        RegionFilters all = RegionFilters.NONE;
        return new RegionFilters(
                countries.stream().map(code -> country(code, dataset)).collect(Collectors.toSet()),
                all.excludeCountries(),
                all.continents(),
                all.eu(),
                all.programmes(),
                all.contacts(),
                all.minParticipations(),
                all.domestic());
    }

    private String country(String code, Dataset dataset) {
        return dataset.findCountry(code.toUpperCase(Locale.ROOT))
                .map(Country::code)
                .orElseThrow(() -> unknown(
                        "country",
                        code,
                        dataset.countries().stream().map(Country::code).toList()));
    }

    private ParameterException unknown(String what, String given, List<String> known) {
        return UsageErrorHandler.unknown(output.spec(), what, given, known);
    }

    private void show(Matches matches) {
        MatchesJson view = MatchesJson.of(matches, output.language());
        if (output.wroteJson(view)) {
            return;
        }
        output.heading(title(view));
        output.print(table(view));
        view.matches().forEach(this::explain);
    }

    private String title(MatchesJson view) {
        NamedJson named = view.cluster();
        return (named == null ? "" : named.name() + ": ")
                + output.text("match.title", view.matches().size(), view.total(), view.strategy());
    }

    private Table table(MatchesJson view) {
        Table table = Table.of(
                ">" + output.text("rank"),
                ">" + output.text("score"),
                "Region",
                "Id",
                output.text("match.brings"),
                output.text("match.call"));
        view.matches()
                .forEach(match -> table.row(
                        match.rank(),
                        "%.1f".formatted(match.score()),
                        match.region().name(),
                        match.region().id(),
                        first(match.adds().stream()
                                .map(MatchJson.AddedField::label)
                                .toList()),
                        first(toCall(match))));
        return table;
    }

    private static List<String> toCall(MatchJson match) {
        Stream<String> doors = match.clusterOrganisations().stream().map(MatchJson.ClusterOrganisation::name);
        Stream<String> holders = match.institutions().stream().map(MatchJson.Callable::name);
        return Stream.concat(doors, holders).distinct().toList();
    }

    private static String first(List<String> names) {
        return names.stream().limit(2).collect(Collectors.joining(", "));
    }

    private void explain(MatchJson match) {
        output.out().println();
        output.heading(match.rank() + "  " + match.region().name());
        output.paragraph(match.sentence());
        match.clusterOrganisations().forEach(door -> output.paragraph(door(door)));
        match.cautions().forEach(caution -> output.paragraph("! " + caution.text()));
    }

    private String door(MatchJson.ClusterOrganisation door) {
        String where = door.website() == null ? "" : ", " + door.website();
        String paid = door.paidFromHomeBy().stream()
                .map(programme -> programme.name() + " (" + programme.status() + ", "
                        + Objects.requireNonNullElse(programme.asOf(), "?") + ")")
                .collect(Collectors.joining(", "));
        return "> " + door.name() + where + (paid.isEmpty() ? "" : output.text("match.paid", paid));
    }
}
