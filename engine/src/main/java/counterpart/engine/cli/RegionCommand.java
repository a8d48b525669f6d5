package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.cli.output.Table;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.entity.RegionJson;
import counterpart.engine.json.match.ClusterMatchesJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.RegionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "region",
        description = "What a region is strong in, who is there, and which clusters it fits.",
        mixinStandardHelpOptions = true)
final class RegionCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final EngineFactory engineFactory;
    private final Clock clock;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "NUTS-2 (FI1D), ISO 3166-2 (US-MN) or city-state (SG) code.")
    String id = "";

    RegionCommand(EngineFactory engineFactory, Clock clock) {
        this.engineFactory = engineFactory;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Engine engine = engineFactory.open(output.data())) {
            RegionId region = region(engine.data());
            RegionJson view = RegionJson.of(engine.details().profileOf(region), engine.data(), output.language());
            if (!output.wroteJson(view)) {
                print(view);
                print(ClusterMatchesJson.of(
                        engine.data().region(region),
                        engine.ranking().clustersFor(region, LocalDate.now(clock), SHOWN),
                        output.language()));
            }
        }
        return 0;
    }

    private RegionId region(Dataset dataset) {
        Set<RegionId> regions = dataset.regionsOf(id.toUpperCase(Locale.ROOT));
        if (regions.isEmpty()) {
            throw UsageErrorHandler.unknown(
                    output.spec(),
                    "region",
                    id,
                    dataset.regions().stream()
                            .map(region -> region.id().value())
                            .toList());
        }
        if (regions.size() > 1) {
            throw new ParameterException(
                    output.spec().commandLine(),
                    id + " stands for several regions: "
                            + regions.stream().map(RegionId::value).collect(Collectors.joining(", ")) + ".");
        }
        return regions.iterator().next();
    }

    private void print(RegionJson region) {
        output.heading(region.name() + " (" + region.id() + "), " + region.countryName());
        output.out().println();
        Table fields = Table.of(
                output.text("region.strong"),
                ">" + output.text("region.world-rank"),
                ">" + output.text("region.strength"),
                output.text("region.at"));
        region.strongest().stream().limit(SHOWN).forEach(field -> row(fields, field));
        output.print(fields);
        output.out().println();
        Table institutions = Table.of(output.text("institution"), "Website", ">" + output.text("institution.projects"));
        region.institutions().stream()
                .limit(SHOWN)
                .forEach(institution -> institutions.row(
                        institution.name(),
                        institution.website() == null ? "" : institution.website(),
                        institution.participations()));
        output.print(institutions);
    }

    private static void row(Table table, MatchJson.HeldField field) {
        List<String> names =
                field.institutions().stream().limit(2).map(NamedJson::name).toList();
        table.row(field.label(), field.worldRank(), "%.1f".formatted(field.strength()), String.join(", ", names));
    }

    private void print(ClusterMatchesJson clusters) {
        output.out().println();
        Table table = Table.of(">" + output.text("rank"), ">" + output.text("score"), output.text("region.fits"), "Id");
        clusters.matches()
                .forEach(match -> table.row(
                        match.rank(),
                        "%.1f".formatted(match.score()),
                        match.cluster().name(),
                        match.cluster().id()));
        output.print(table);
    }
}
