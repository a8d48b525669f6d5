package counterpart.engine.data.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.csv.CsvFile;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution.Type;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// 200 merged pairs, drawn at random (seed 20261123) from all of an import and checked by hand: each pair's names,
/// cities, kinds and websites were looked at. Wrong and doubtful ones stay, marked as not right.
class MergedPairsTest {

    private static final double PRECISION = 0.97;
    private static final String BY_ROR = "ror-id";

    @Test
    void almostAllMergedPairsAreOneInstitution() {
        List<CsvRow> pairs = pairs();
        long right = pairs.stream().filter(row -> row.flag("right")).count();
        assertThat(pairs).hasSize(200);
        assertThat((double) right / pairs.size()).isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void theSamePairsAreStillMerged() {
        assertThat(pairs().stream().filter(row -> !row.text("method").equals(BY_ROR)))
                .allSatisfy(row -> assertThat(new InstitutionLinker(List.of(other(row)))
                                .find(one(row))
                                .map(identity -> identity.method().key()))
                        .as(row.text("name"))
                        .hasValue(row.text("method")));
    }

    private static List<CsvRow> pairs() {
        List<CsvRow> pairs = new ArrayList<>();
        InputStream in = Objects.requireNonNull(MergedPairsTest.class.getResourceAsStream("merged-pairs.csv"));
        new CsvFile("merged-pairs.csv", ',').read(in, pairs::add, row -> {
            throw new IllegalStateException(row.toString());
        });
        return pairs;
    }

    private static InstitutionRecord one(CsvRow row) {
        return subject(row, "", Type.ofKey(row.text("type")).orElseThrow());
    }

    private static InstitutionRecord other(CsvRow row) {
        List<String> types = Arrays.asList(row.text("other_type").split("\\|"));
        Type type = types.contains("company") || types.contains("Company")
                ? Type.COMPANY
                : types.contains("education") || types.contains("Education") ? Type.UNIVERSITY : Type.OTHER;
        return subject(row, "other_", Type.ofKey(types.getFirst()).orElse(type));
    }

    private static InstitutionRecord subject(CsvRow row, String prefix, Type type) {
        GeoPoint point = row.text(prefix + "lat").isEmpty()
                ? null
                : new GeoPoint(row.number(prefix + "lat"), row.number(prefix + "lon"));
        return new InstitutionRecord(
                row.text(prefix + "id"),
                List.of(row.text(prefix + "name")),
                null,
                type,
                row.text("country"),
                row.find(prefix + "city").orElse(null),
                point,
                row.find(prefix + "website").orElse(null),
                null);
    }
}
