package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The element in a page of another origin, under that page's own strict policy.
@ServedTest
class EmbedTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final int port;
    private HttpServer portal;

    EmbedTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void startsThePortal() throws IOException {
        String counterpart = "http://localhost:" + port;
        byte[] page = """
            <!DOCTYPE html><html lang="en"><head><title>Portal</title>
            <script defer src="%s/embed/counterpart-matches.js"></script></head>
            <body><counterpart-matches cluster="medicalmountains" lang="en" limit="3"></counterpart-matches>
            <counterpart-matches cluster="medicalmountains" lang="de" theme="dark" strategy="likely" limit="2"></counterpart-matches>
            <counterpart-matches cluster="nobody" lang="de"></counterpart-matches></body></html>\
            """.formatted(counterpart).getBytes(StandardCharsets.UTF_8);
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src " + counterpart + "; connect-src " + counterpart);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        portal.start();
    }

    @AfterEach
    void stopsThePortal() {
        portal.stop(0);
    }

    @Test
    void aPortalShowsMatchesWithOneScriptTag() {
        List<String> complaints = new ArrayList<>();
        Page page = CHROMIUM.page(800, ColorScheme.LIGHT);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://127.0.0.1:" + portal.getAddress().getPort() + "/");
        Locator matches = page.locator("counterpart-matches").first();
        assertThat(matches.locator("li")).hasCount(3);
        assertThat(matches.locator("li a").first())
                .hasAttribute("href", Pattern.compile("http://localhost:" + port + "/regions/[A-Z0-9-]+\\?lang=en"));
        assertThat(page.locator("counterpart-matches").last()).containsText("gerade nicht erreichbar");
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("() => document.activeElement.shadowRoot.activeElement.textContent"))
                .startsWith("1. ");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theElementTakesThemeAndStrategy() {
        Page page = CHROMIUM.page(800, ColorScheme.LIGHT);
        page.navigate("http://127.0.0.1:" + portal.getAddress().getPort() + "/");
        Locator matches = page.locator("counterpart-matches").nth(1);
        assertThat(matches.locator("li")).hasCount(2);
        assertThat(matches).hasCSS("background-color", "rgb(22, 27, 34)");
        assertThat(page.locator("counterpart-matches").first()).hasCSS("background-color", "rgba(0, 0, 0, 0)");
        String first = new Http(port)
                .get("/api/v1/clusters/medicalmountains/matches?lang=de&limit=1&strategy=likely")
                .json()
                .at("/matches/0/region/name")
                .asString();
        assertThat(matches.locator("li").first()).containsText("1. " + first);
    }

    @Test
    void theConfiguratorWritesTheTagAndShowsIt() {
        Page page = CHROMIUM.page(1000, ColorScheme.LIGHT);
        page.navigate("http://localhost:" + port + "/embed?lang=en");
        Locator preview = page.locator("#embed-preview");
        assertThat(preview.locator("li")).hasCount(5);
        page.locator("#embed-cluster").selectOption("biorn");
        page.locator("#embed-language").selectOption("de");
        page.locator("#embed-theme").selectOption("dark");
        page.locator("#embed-strategy").selectOption("likely");
        page.locator("#embed-limit").fill("2");
        page.locator("#embed-limit").blur();
        assertThat(page.locator("#embed-code"))
                .hasText("<script defer src=\"http://localhost:" + port + "/embed/counterpart-matches.js\"></script>\n"
                        + "<counterpart-matches cluster=\"biorn\" lang=\"de\" theme=\"dark\" limit=\"2\""
                        + " strategy=\"likely\"></counterpart-matches>");
        assertThat(preview.locator("li")).hasCount(2);
        assertThat(preview).containsText("Alle Vorschläge");
        assertThat(preview).hasCSS("background-color", "rgb(22, 27, 34)");
    }

    @Test
    void theConfiguratorWorksWithoutScripts() {
        Page page = CHROMIUM.withoutScripts(1000);
        page.navigate("http://localhost:" + port + "/embed?lang=en");
        page.locator("#embed-cluster").selectOption("biorn");
        page.locator("#embed-limit").fill("3");
        page.locator("#embed-form button").click();
        assertThat(page.locator("#embed-code"))
                .containsText("cluster=\"biorn\" lang=\"en\" theme=\"page\" limit=\"3\"");
    }
}
