package counterpart.engine.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Batteries and Sensors | battery sensor",
                "the use of gas, glass & apparatus | gas glass apparatus",
                "5G/IoT in E-health | 5g iot health",
                "diseases, processes | disease processe",
                "Öfen | öfen",
            })
    void splitsAndNormalises(String text, String words) {
        assertThat(String.join(" ", Words.of(text).toList())).isEqualTo(words);
    }
}
