package counterpart.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest {

    @Test
    void servesWithoutArguments() {
        assertThat(Application.isForServer()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=8081", "--counterpart.data-dir=/srv/data", "--debug"})
    void servesWithSettings(String setting) {
        assertThat(Application.isForServer(setting)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "mtch", "--help", "-h", "--version", "--hlep", "-x"})
    void answersOnTheCommandLineOtherwise(String argument) {
        assertThat(Application.isForServer(argument)).isFalse();
    }
}
