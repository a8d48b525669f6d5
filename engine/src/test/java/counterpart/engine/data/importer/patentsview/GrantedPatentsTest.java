package counterpart.engine.data.importer.patentsview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantedPatentsTest {

    private static final int FIRST = 11_000_000;
    private static final int MANY = 10_000;

    private final GrantedPatents patents = new GrantedPatents();

    @Test
    void patentsAreFoundInWhateverOrderTheyCame() {
        for (int i = MANY - 1; i >= 0; i--) {
            patents.add(FIRST + 2 * i);
            patents.add(FIRST + 2 * i);
        }
        patents.sort();
        assertThat(patents.size()).isEqualTo(MANY);
        assertThat(patents.find("11000000")).hasValue(0);
        assertThat(patents.find("11019998")).hasValue(MANY - 1);
        assertThat(patents.find("11000001")).isEmpty();
    }

    @Test
    void inventorsAndFieldsShareAPatent() {
        patents.add(FIRST);
        patents.sort();
        patents.addField(0, 0);
        patents.addField(0, 63);
        patents.addField(0, 63);
        patents.addInventor(0);
        patents.addInventor(0);
        double[] shares = new double[64];
        patents.share(0, shares);
        assertThat(shares[0]).isEqualTo(0.25);
        assertThat(shares[63]).isEqualTo(0.25);
        assertThat(patents.withoutField()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D900001", "RE49000", "", "12345678901", "-5", "1.5"})
    void otherKindsHaveNoNumber(String id) {
        assertThat(GrantedPatents.number(id)).isEmpty();
    }
}
