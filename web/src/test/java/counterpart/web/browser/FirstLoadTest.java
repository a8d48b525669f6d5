package counterpart.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import counterpart.web.ServedTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a page costs: bytes, not time. `web/src/load/PageLoad.java` measures time.
@ServedTest
class FirstLoadTest {

    private static final long MOST_BYTES = 600_000;
    private static final String HASHED = ".*(-[0-9a-f]{32}\\.[a-z]+|/webjars/[a-z.]+/[0-9.]+/.*)";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    FirstLoadTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/clusters/medicalmountains?limit=30", "/regions/FR10", "/fields/23/47/297", "/portfolio"})
    void isLightAtFirstAndLoadsFilesOnlyOnce(String path) {
        Page page = CHROMIUM.page(1280, ColorScheme.LIGHT);
        AtomicLong bytes = new AtomicLong();
        List<Response> files = new CopyOnWriteArrayList<>();
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.onResponse(response -> {
            if (!response.request().isNavigationRequest()) {
                files.add(response);
            }
        });
        seeAll(page, root + path);
        assertThat(bytes.get()).isBetween(1L, MOST_BYTES);
        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(URI.create(file.url()).getPath()).matches(HASHED);
            assertThat(file.headerValue("cache-control"))
                    .contains("max-age=31536000")
                    .contains("immutable");
            assertThat(file.url()).startsWith(root);
        });
        bytes.set(0);
        Response document = seeAll(page, root + path);
        assertThat(bytes.get()).as("a second visit").isLessThan(document.body().length);
        page.context().close();
    }

    /// Charts load when one comes near them: it is waited for that, however long a busy machine takes.
    private static Response seeAll(Page page, String address) {
        Response document = page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator charts = page.locator(".chart .plot");
        if (charts.count() > 0) {
            charts.first().scrollIntoViewIfNeeded();
            charts.first().locator("canvas").first().waitFor();
        }
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return document;
    }
}
