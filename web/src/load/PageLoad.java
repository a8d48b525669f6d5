import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long a page takes in a browser slowed down four times, and what its first load transfers
/// (docs/how-to/measure.md).
///
/// Arguments: the address of a running server, then paths. Prints for each path the medians of nine loads with an empty
/// cache: first byte, largest contentful paint (both in ms after navigation), compressed kilobytes.
class PageLoad {

    private static final int LOADS = 9;
    private static final double SLOWER = 4;

    public static void main(String[] arguments) {
        List<String> paths = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of(
                        "/",
                        "/clusters/medicalmountains",
                        "/regions/US-MN",
                        "/fields/23/47/297",
                        "/portfolio",
                        "/method");
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            System.out.println(
                    "| page | first byte, ms | largest paint, ms | what is painted | kB |\n|---|---|---|---|---|");
            for (String path : paths) {
                load(browser, arguments[0] + path);
                List<Load> loads = new ArrayList<>();
                for (int i = 0; i < LOADS; i++) {
                    loads.add(load(browser, arguments[0] + path));
                }
                System.out.printf(
                        Locale.ROOT,
                        "| `%s` | %.0f | %.0f | %s | %.0f |%n",
                        path,
                        median(loads.stream().map(Load::firstByte).toList()),
                        median(loads.stream().map(Load::paint).toList()),
                        loads.getFirst().element(),
                        median(loads.stream().map(Load::bytes).toList()) / 1000);
            }
        }
    }

    private static Load load(Browser browser, String address) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            CDPSession devtools = context.newCDPSession(page);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", SLOWER);
            devtools.send("Emulation.setCPUThrottlingRate", rate);
            devtools.send("Network.enable");
            double[] bytes = {0};
            devtools.on(
                    "Network.loadingFinished",
                    event -> bytes[0] += event.get("encodedDataLength").getAsDouble());
            page.addInitScript("new PerformanceObserver(list => { const last = list.getEntries().at(-1); window.paint"
                    + " = last.startTime; window.painted = last.element?.tagName + '.' + last.element?.className;"
                    + " }).observe({ type: 'largest-contentful-paint', buffered: true });");
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForTimeout(400);
            return new Load(
                    number(page, "performance.getEntriesByType('navigation')[0].responseStart"),
                    number(page, "window.paint"),
                    String.valueOf(page.evaluate("window.painted")),
                    bytes[0]);
        }
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private record Load(double firstByte, double paint, String element, double bytes) {}
}
