package counterpart.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The browser of the tests: the system's Chromium, as a headless shell where that is installed, which takes less
/// time. It is started by the first page of a process and stopped with the process; pages are closed after each test.
/// Without Chromium a test that opens a page is skipped; on CI it fails.
///
/// ```java
/// @RegisterExtension
/// static final Chromium CHROMIUM = new Chromium();
/// ```
public final class Chromium implements AfterEachCallback {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /// Set to `absent`, tests run as on a machine without a browser.
    private static final String SETTING = "counterpart.test.chromium";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser shared;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private static Browser browser() {
        if (shared == null) {
            Path program = program();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
        }
        return shared;
    }

    private static Path program() {
        assumeTrue(!"absent".equals(System.getProperty(SETTING)), "browser tests skipped: hidden by " + SETTING);
        Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (Boolean.parseBoolean(System.getenv("CI")) || "1".equals(System.getenv("CI"))) {
            assertThat(program)
                    .as("browser tests need Chromium (apt-get install chromium-headless-shell)")
                    .isPresent();
        }
        assumeTrue(program.isPresent(), "browser tests skipped: none of " + PROGRAMS);
        return program.orElseThrow();
    }

    public Page page(int width, ColorScheme scheme) {
        return page(options(width, scheme));
    }

    Page withoutScripts(int width) {
        return page(options(width, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /// The accessibility check of a page: what it violates. What a page passes is not collected, and no second page
    /// is opened for the results (legacy mode), which takes a third of the time; our pages have no frames of other
    /// origins, for which axe needs one.
    public static AxeBuilder axe(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    /// A picture of what is seen, kept in `target/screenshots`.
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
