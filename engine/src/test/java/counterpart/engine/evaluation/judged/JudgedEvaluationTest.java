package counterpart.engine.evaluation.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.RegionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedEvaluationTest {

    private static final Set<String> CLUSTERS = Set.of("miners", "builders");

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsGradesAndRegionsNamedUnprompted() {
        write("miners,SE33,3,known for it\nminers,ES21,0.5,little\nbuilders,SE33,0,nothing\n");
        List<GradedRegions> judged = JudgementFolder.read(folder, CLUSTERS);
        assertThat(judged).extracting(GradedRegions::cluster).containsExactly("miners", "builders");
        assertThat(judged.getFirst().grades()).isEqualTo(Map.of(new RegionId("SE33"), 3.0, new RegionId("ES21"), 0.5));
        assertThat(judged.getFirst().unprompted()).containsExactly(new RegionId("NO08"));
        assertThat(judged.getLast().unprompted()).isEmpty();
    }

    @Test
    void saysWhichRowIsWrong() {
        write("miners,SE33,3,good\nminers,ES21,4,too good\n");
        assertThatThrownBy(() -> JudgementFolder.read(folder, CLUSTERS))
                .hasMessageContaining("regions.csv, line 3")
                .hasMessageContaining("4.0 is not 0 to 3");
        write("bakers,SE33,3,good\n");
        assertThatThrownBy(() -> JudgementFolder.read(folder, CLUSTERS)).hasMessageContaining("no cluster 'bakers'");
        write("miners,SE33,3,a\nminers,SE33,2,b\n");
        assertThatThrownBy(() -> JudgementFolder.read(folder, CLUSTERS)).hasMessageContaining("SE33 is graded twice");
        write("miners,SE33\n");
        assertThatThrownBy(() -> JudgementFolder.read(folder, CLUSTERS)).hasMessageContaining("number of cells");
        write("");
        assertThatThrownBy(() -> JudgementFolder.read(folder, CLUSTERS)).hasMessageContaining("has no judgement");
        assertThatThrownBy(() -> JudgementFolder.read(folder.resolve("nowhere"), CLUSTERS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("regions.csv: cannot be read");
    }

    @Test
    void leavesRegionsWithoutJudgementOutBeforeTheCut() {
        GradedRegions judged = judged(Map.of("SE33", 3.0, "ES21", 0.0, "NO08", 1.0), "NO08", "FI1B");
        JudgedList list = JudgedList.of(judged, regions("US-CA", "ES21", "SE33", "NO08"));
        double gained = 7 / log2(3) + 1 / log2(4);
        double best = 7 + 1 / log2(3);
        assertThat(list.ndcg()).isCloseTo(gained / best, within(1e-12));
        assertThat(list.graded0()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(list.weak()).isEqualTo(1);
        assertThat(list.unprompted()).isEqualTo(0.5);
        assertThat(list.withoutJudgement()).isEqualTo(0.25);
    }

    @Test
    void onlyTheFirstTenCount() {
        List<RegionId> ten = Stream.iterate(1, i -> i + 1)
                .limit(10)
                .map(i -> new RegionId("SE" + (10 + i)))
                .toList();
        Map<String, Double> grades =
                ten.stream().collect(Collectors.toMap(RegionId::value, region -> 1.0, (a, b) -> a));
        grades.put("ES21", 3.0);
        List<RegionId> list =
                Stream.concat(ten.stream(), Stream.of(new RegionId("ES21"))).toList();
        JudgedList judged = JudgedList.of(judged(grades, "ES21"), list);
        assertThat(judged.unprompted()).isZero();
        double discounts = Stream.iterate(2, i -> i + 1)
                .limit(10)
                .mapToDouble(i -> 1 / log2(i))
                .sum();
        assertThat(judged.ndcg()).isCloseTo(discounts / (discounts + 6), within(1e-12));
    }

    /// The judgements that the documented figures are measured on lie outside the repository (`shared/judgements`
    /// beside it, or where the property `counterpart.judgements` says); without them this is skipped.
    @Test
    void readsTheJudgementsOfTheDocumentedFigures() {
        Optional<Path> raw = raw();
        assumeTrue(raw.isPresent(), "no judgements: shared/judgements is not beside the repository");
        Dataset dataset = DatasetReader.load(DataPackage.embedded());
        Set<String> clusters = dataset.clusters().stream().map(Cluster::id).collect(Collectors.toSet());
        List<GradedRegions> judged = JudgementFolder.read(raw.orElseThrow(), clusters);
        assertThat(judged)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.grades()).hasSizeGreaterThan(10))
                .allSatisfy(one -> assertThat(one.unprompted()).isNotEmpty());
    }

    private static Optional<Path> raw() {
        String property = System.getProperty("counterpart.judgements", "");
        Stream<Path> places = property.isEmpty()
                ? Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/judgements"))
                : Stream.of(Path.of(property));
        return places.filter(path -> Files.isRegularFile(path.resolve("regions.csv")))
                .findFirst();
    }

    private void write(String rows) {
        try {
            Files.writeString(folder.resolve("regions.csv"), "cluster,region,grade,reason\n" + rows);
            Files.writeString(folder.resolve("unprompted.csv"), "cluster,region,name\nminers,NO08,Oslo\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GradedRegions judged(Map<String, Double> grades, String... unprompted) {
        return new GradedRegions(
                "miners",
                grades.entrySet().stream()
                        .collect(Collectors.toMap(entry -> new RegionId(entry.getKey()), Map.Entry::getValue)),
                Set.copyOf(regions(unprompted)));
    }

    private static List<RegionId> regions(String... ids) {
        return Stream.of(ids).map(RegionId::new).toList();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
