package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import counterpart.engine.Engine;
import counterpart.web.ServedTest;
import counterpart.web.engine.EngineProvider;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

/// From an uploaded list of members to matches, on a server that begins to recognise lists when it is told to: however
/// quick the machine is, the page that waits is seen.
@ServedTest
@DirtiesContext
class MemberProgressTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int LONG_LIST = 2000;

    private final String root;
    private final Engine engine;
    private final Gate gate;

    MemberProgressTest(@LocalServerPort int port, EngineProvider provider, Gate gate) {
        root = "http://localhost:" + port;
        engine = provider.lease().engine();
        this.gate = gate;
    }

    @Test
    void recognisesAListOfMembersAndShowsHowFarItIs() {
        Page page = CHROMIUM.page(1280, ColorScheme.LIGHT);
        page.navigate(root + "/members");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("mitglieder.csv", "text/csv", members().getBytes(StandardCharsets.UTF_8)));
        page.locator(".members-form button").click();
        assertThat(page.locator("label[for=how-far]")).containsText("0 von 2.000");
        assertThat(page.locator("#how-far")).hasAttribute("max", String.valueOf(LONG_LIST));
        Chromium.picture(page, "journey-members-progress");
        page.waitForResponse(answer -> answer.url().endsWith("/progress") && answer.ok(), () -> {});
        assertThat(page.locator("#how-far")).isVisible();

        gate.open();
        assertThat(page.locator("#profile")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        assertThat(page.locator("h1")).containsText("von 2.000");
        page.locator("#profile fieldset").nth(1).locator("input").first().check();
        Chromium.picture(page, "journey-members");
        page.locator("#profile .btn-accent").click();
        assertThat(page).hasURL(Pattern.compile(".*/match\\?.*sought=.*"));
        assertThat(page.locator(".card-match").first()).isVisible();
    }

    /// Institutions of the data, half of them misspelt.
    private String members() {
        return engine.data().institutions().stream()
                .limit(LONG_LIST)
                .map(one -> one.name().replaceAll("[;\"\\n]", " "))
                .map(name -> name.length() % 2 == 0 && name.length() > 6 ? name.substring(1) : name)
                .collect(Collectors.joining("\n", "Name\n", "\n"));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Held {

        @Bean
        Gate memberWork() {
            return new Gate();
        }
    }

    /// Runs what it is given on threads of their own, once it is open.
    static final class Gate implements Executor {

        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public void execute(Runnable work) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    open.await();
                    work.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        void open() {
            open.countDown();
        }
    }
}
