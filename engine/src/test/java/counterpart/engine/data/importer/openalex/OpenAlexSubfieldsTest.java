package counterpart.engine.data.importer.openalex;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.csv.CsvRow;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The hand-kept concordance of subfields.
class OpenAlexSubfieldsTest {

    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, Double> weights = new TreeMap<>();
    private final Set<String> withoutField = new TreeSet<>();

    OpenAlexSubfieldsTest() {
        DataPackage.embedded().readIfPresent("openalex_subfields", this::add);
    }

    @Test
    void everySubfieldOfTheClassificationIsThereWithOneName() {
        assertThat(names).hasSizeGreaterThanOrEqualTo(252);
        assertThat(names).allSatisfy((number, one) -> assertThat(one).hasSize(1));
        assertThat(names.keySet()).allMatch(number -> number.compareTo("1100") >= 0 && number.compareTo("3700") < 0);
    }

    @Test
    void theWeightsOfASubfieldAddUpToOneUnlessItStandsForNoField() {
        assertThat(weights).allSatisfy((number, sum) -> {
            if (withoutField.contains(number)) {
                assertThat(sum).isZero();
            } else {
                assertThat(sum).isEqualTo(1);
            }
        });
        assertThat(withoutField).contains("1200", "2200", "3300").hasSizeLessThan(names.size() / 20);
    }

    private void add(CsvRow row) {
        names.computeIfAbsent(row.required("subfield"), number -> new TreeSet<>())
                .add(row.required("name"));
        weights.merge(row.required("subfield"), row.number("weight"), Double::sum);
        if (row.text("field").isEmpty()) {
            withoutField.add(row.required("subfield"));
        }
    }
}
