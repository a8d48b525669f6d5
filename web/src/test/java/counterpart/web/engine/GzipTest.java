package counterpart.web.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class GzipTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                  | true
            br, gzip              | true
            deflate,GZIP;q=0.5    | true
            gzip;q=1.0, br        | true
            gzip; q=0.001         | true
            gzip;q=0              | false
            gzip;q=0.000, br      | false
            br                    | false
            x-gzip                | false
            ''                    | false
            """)
    void aClientAcceptsGzipUnlessItsQualityIsZero(String header, boolean accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", header);
        assertThat(Gzip.isAccepted(request)).isEqualTo(accepted);
    }
}
