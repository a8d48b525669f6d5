package counterpart.web.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:0:1:2:3:4:5, 2001:db8:0:1",
        "2001:db8:0:1:9:9:9:9, 2001:db8:0:1",
        "::1, ::1"
    })
    void halfANetworkOfIpv6IsOneAddress(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    @Test
    void aTextOfAnyLengthGivesAShortKey() {
        assertThat(ClientNetwork.of("x".repeat(8_000))).hasSize(64).isNotEqualTo(ClientNetwork.of("y".repeat(8_000)));
    }
}
