package counterpart.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser of the tests: the system's Chromium. Without one the tests are skipped, on CI they fail.
public final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Set to `absent`, tests run as on a machine without a browser.
    private static final String SETTING = "counterpart.test.chromium";

    public static Chromium start() {
        assumeTrue(!"absent".equals(System.getProperty(SETTING)), "browser tests skipped: hidden by " + SETTING);
        if (Boolean.parseBoolean(System.getenv("CI")) || "1".equals(System.getenv("CI"))) {
            assertThat(PROGRAM)
                    .as("browser tests need Chromium (apt-get install chromium)")
                    .isExecutable();
        }
        assumeTrue(Files.isExecutable(PROGRAM), "browser tests skipped: no " + PROGRAM);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    public Page page(int width, ColorScheme scheme) {
        return page(options(width, scheme));
    }

    Page withoutScripts(int width) {
        return page(options(width, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /// A picture of what is seen, kept in `target/screenshots`.
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    public void stop() {
        browser.close();
        playwright.close();
    }
}
