package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.cli.output.Table;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ClusterSummaryJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "clusters",
        description = "The clusters of Baden-Württemberg, all or those that fit a text.",
        mixinStandardHelpOptions = true)
final class ClustersCommand implements Callable<Integer> {

    private static final int MOST = 200;

    private final EngineFactory engineFactory;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Words of its name or themes.")
    String[] text = {};

    ClustersCommand(EngineFactory engineFactory) {
        this.engineFactory = engineFactory;
    }

    @Override
    public Integer call() {
        try (Engine engine = engineFactory.open(output.data())) {
            show(PageJson.of(
                    engine.search().clusters(String.join(" ", text), 0, MOST),
                    0,
                    MOST,
                    cluster -> ClusterSummaryJson.of(cluster, output.language())));
        }
        return 0;
    }

    private void show(PageJson<ClusterSummaryJson> clusters) {
        if (output.wroteJson(clusters)) {
            return;
        }
        Table table = Table.of("Id", "Name", output.text("clusters.city"), output.text("clusters.themes"));
        clusters.items()
                .forEach(cluster ->
                        table.row(cluster.id(), cluster.name(), cluster.city(), String.join(", ", cluster.themes())));
        output.print(table);
        output.out().println(output.text("clusters.total", clusters.total()));
    }
}
