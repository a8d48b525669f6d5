package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.LuceneIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
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

/// What happens once in a while: each measurement is one run.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class OnceBenchmark {

    private static final VectorField SPACE = new VectorField("strength");

    /// One size for all.
    @Param("100000")
    public int documents;

    /// The whole index behind our own interface.
    @State(Scope.Benchmark)
    public static class Whole {
        CompetenceIndex index;
        List<SparseVector> profiles;

        @Setup(Level.Trial)
        public void open(OnceBenchmark benchmark) throws IOException {
            List<IndexEntry> entries = new ArrayList<>();
            Population.each(
                    benchmark.documents,
                    (number, country, vector) -> entries.add(new IndexEntry(
                            EntryKind.INSTITUTION,
                            "i" + number,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Map.of(SPACE, vector),
                            null,
                            0)));
            index = LuceneIndexes.open(
                    Path.of("target", "bench-index-bulk"),
                    "bulk-" + benchmark.documents,
                    () -> Stream.of(entries).flatMap(List::stream));
            profiles = IntStream.range(0, 1_000)
                    .mapToObj(number -> Population.query(number, 72))
                    .toList();
        }

        @TearDown(Level.Trial)
        public void close() {
            index.close();
        }
    }

    /// Where an index is built.
    @State(Scope.Benchmark)
    public static class Folder {
        Path path;

        @Setup(Level.Invocation)
        public void create() throws IOException {
            path = Files.createTempDirectory("bench-build");
        }

        @TearDown(Level.Invocation)
        public void remove() throws IOException {
            IOUtils.rm(path);
        }
    }

    /// The ten best institutions of a thousand profiles.
    @Benchmark
    public List<List<SearchHits.Hit>> thousandProfiles(Whole whole) {
        return whole.index.nearest(EntryKind.INSTITUTION, SPACE, whole.profiles, Map.of(), 10);
    }

    /// Writes, merges to one segment and commits.
    @Benchmark
    public void buildIndex(Folder folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.path)) {
            Population.write(directory, documents, false);
        }
    }

    /// Opens a reader, copies the vectors to columns and answers a first query.
    @Benchmark
    public int[] openReader() throws IOException {
        try (Institutions institutions = new Institutions(documents)) {
            return institutions.competence(Population.query(1, 72), false);
        }
    }
}
