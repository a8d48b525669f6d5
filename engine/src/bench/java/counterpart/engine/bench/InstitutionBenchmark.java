package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The ten nearest of very many institutions.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class InstitutionBenchmark {

    private static final int QUERIES = 16;

    @Param({"100000", "1000000"})
    public int documents;

    @Param("72")
    public int fields;

    @Param({"false", "true"})
    public boolean filtered;

    private List<SparseVector> queries = List.of();
    private int next;

    /// The index, opened only where a benchmark needs it.
    @State(Scope.Benchmark)
    public static class Indexed {
        Institutions institutions;

        @Setup(Level.Trial)
        public void open(InstitutionBenchmark benchmark) throws IOException {
            institutions = new Institutions(benchmark.documents);
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            institutions.close();
        }
    }

    /// The arrays of the limit.
    @State(Scope.Benchmark)
    public static class Plain {
        PlainColumns columns;

        @Setup(Level.Trial)
        public void fill(InstitutionBenchmark benchmark) throws IOException {
            columns = new PlainColumns(benchmark.documents);
        }
    }

    @Setup(Level.Trial)
    public void ask() {
        queries = IntStream.range(0, QUERIES)
                .mapToObj(number -> Population.query(number, fields))
                .toList();
    }

    private SparseVector query() {
        next = (next + 1) % QUERIES;
        return queries.get(next);
    }

    @Benchmark
    public int[] plainJava(Plain plain) {
        return plain.columns.best(query(), filtered);
    }

    @Benchmark
    public int[] competenceQuery(Indexed indexed) throws IOException {
        return indexed.institutions.competence(query(), filtered);
    }

    @Benchmark
    public int[] featureField(Indexed indexed) throws IOException {
        return indexed.institutions.features(query(), filtered);
    }
}
