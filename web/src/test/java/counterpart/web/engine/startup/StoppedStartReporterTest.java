package counterpart.web.engine.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StoppedStartReporterTest {

    private static final String REPORT = "Application run failed";

    @Test
    void anExceptionAfterTheContextWasClosedIsNoFailure(CapturedOutput output) {
        assertThatThrownBy(application(Stopped.class)::run).isInstanceOf(RuntimeException.class);
        assertThat(output).doesNotContain(REPORT);
    }

    @Test
    void aStartThatFailsByItselfIsReported(CapturedOutput output) {
        assertThatThrownBy(application(Failing.class)::run).isInstanceOf(RuntimeException.class);
        assertThat(output).contains(REPORT);
    }

    private static SpringApplication application(Class<?> configuration) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Stopped {

        @Bean
        ApplicationRunner runner(ConfigurableApplicationContext context) {
            return arguments -> {
                context.close();
                throw new IllegalStateException("closed");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        ApplicationRunner runner() {
            return arguments -> {
                throw new IllegalStateException("broken");
            };
        }
    }
}
