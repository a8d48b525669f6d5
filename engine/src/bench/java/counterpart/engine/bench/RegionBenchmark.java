package counterpart.engine.bench;

import counterpart.engine.Engine;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.ClusterMatch;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Matching on the committed data, end to end; run with `-Dcounterpart.cache=off`, which computes every answer anew.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class RegionBenchmark {

    private static final LocalDate ON = LocalDate.of(2026, 11, 23);

    private Engine engine;
    private List<Cluster> clusters;
    private int asked;

    @Setup
    public void open() {
        engine = Engine.open(DatasetReader.load(DataPackage.embedded()), Path.of("target", "bench-index-regions"));
        clusters = List.copyOf(engine.data().clusters());
    }

    @TearDown
    public void close() {
        engine.close();
    }

    /// Ten regions with explanations; every query has weights of its own.
    @Benchmark
    public Matches tenMatchesExplained() {
        asked++;
        Weights weights =
                Weights.of(Map.of("complementarity", 30 + asked * 1e-6, "commonGround", 20.0, "excellence", 10.0));
        return engine.ranking()
                .match(MatchQuery.of(clusters.get(asked % clusters.size()), ON).withWeights(weights));
    }

    /// All clusters with all candidate regions.
    @Benchmark
    public Portfolio portfolio() {
        return engine.ranking().portfolio(Strategy.COMPLEMENT, ON);
    }

    /// The ten clusters that fit a region best, each with its sentence.
    @Benchmark
    public List<ClusterMatch> clustersOfARegion() {
        return engine.ranking().clustersFor(new RegionId("US-MN"), ON, 10);
    }
}
