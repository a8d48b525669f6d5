package counterpart.engine.evaluation.judged;

import counterpart.engine.data.csv.CsvFile;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.model.RegionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads judgements from a folder: `regions.csv` with the columns `cluster`, `region` and `grade`, and
/// `unprompted.csv` with `cluster` and `region`. Other columns are ignored.
public final class JudgementFolder {

    private static final String REGIONS = "regions.csv";
    private static final String UNPROMPTED = "unprompted.csv";

    private final Path folder;
    private final Set<String> clusters;
    private final Map<String, Map<RegionId, Double>> grades = new LinkedHashMap<>();
    private final Map<String, Set<RegionId>> unprompted = new HashMap<>();

    private JudgementFolder(Path folder, Set<String> clusters) {
        this.folder = folder;
        this.clusters = clusters;
    }

    /// The judged clusters, in the order of the file.
    ///
    /// @param clusters ids of the clusters in the data
    /// @throws IllegalArgumentException when a grade is not 0 to 3, a cluster is not in the data, a pair is graded
    ///     twice, a row has another number of cells than the header, or there is no row
    /// @throws UncheckedIOException when a file cannot be read
    public static List<GradedRegions> read(Path folder, Set<String> clusters) {
        JudgementFolder files = new JudgementFolder(folder, clusters);
        files.rows(REGIONS, files::grade);
        files.rows(
                UNPROMPTED,
                row -> files.unprompted
                        .computeIfAbsent(row.required("cluster"), key -> new LinkedHashSet<>())
                        .add(new RegionId(row.required("region"))));
        if (files.grades.isEmpty()) {
            throw new IllegalArgumentException(folder.resolve(REGIONS) + " has no judgement");
        }
        return files.grades.entrySet().stream()
                .map(entry -> new GradedRegions(
                        entry.getKey(), entry.getValue(), files.unprompted.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    private void grade(CsvRow row) {
        RegionId region = new RegionId(row.required("region"));
        String cluster = row.required("cluster");
        if (!clusters.contains(cluster)) {
            throw new IllegalArgumentException("there is no cluster '" + cluster + "' in the data");
        }
        Double before = grades.computeIfAbsent(cluster, key -> new LinkedHashMap<>())
                .put(region, GradedRegions.checked(row.number("grade")));
        if (before != null) {
            throw new IllegalArgumentException(region + " is graded twice for " + cluster);
        }
    }

    private void rows(String name, Consumer<CsvRow> reader) {
        Path file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            new CsvFile(file.toString(), ',').read(in, row -> checked(file, row, reader), row -> {
                throw new IllegalArgumentException(
                        file + ", line " + row.line() + ": another number of cells than in the header");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /// Adds file and line to what is wrong with a cell.
    private static void checked(Path file, CsvRow row, Consumer<CsvRow> reader) {
        try {
            reader.accept(row);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ", line " + row.line() + ": " + e.getMessage(), e);
        }
    }
}
