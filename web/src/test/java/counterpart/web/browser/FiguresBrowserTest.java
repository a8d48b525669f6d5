package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.ServedTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Maps and charts: seen, zoomed, saved, and read without scripts.
@ServedTest
class FiguresBrowserTest {

    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final String MATCHES = "/clusters/medicalmountains";
    private static final String FIELD = "/fields/23/47/297";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    FiguresBrowserTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @Test
    void aMapIsZoomedByButtonsAndKeys() {
        Page page = open(DESK, MATCHES);
        double whole = width(page);
        page.locator("[data-zoom=in]").click();
        double near = width(page);
        assertThat(near).isLessThan(whole);
        page.keyboard().press("+");
        assertThat(width(page)).isLessThan(near);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("-");
        assertThat(width(page)).isEqualTo(near);
        page.keyboard().press("0");
        assertThat(width(page)).isEqualTo(whole);
        page.context().close();
    }

    @Test
    void theWheelScrollsThePageUntilTheMapIsChosen() {
        Page page = open(DESK, MATCHES);
        double whole = width(page);
        page.locator(".map-view").hover();
        page.mouse().wheel(0, 120);
        page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).intValue() > 0);
        assertThat(width(page)).isEqualTo(whole);
        page.evaluate("scrollTo(0, 0)");
        page.locator("[data-zoom=fit]").focus();
        page.locator(".map-view").hover();
        page.mouse().wheel(0, -120);
        page.waitForCondition(() -> width(page) < whole);
        page.context().close();
    }

    private static double width(Page page) {
        return Double.parseDouble(
                Objects.requireNonNull(page.locator(".map-view > svg").getAttribute("viewBox"))
                        .split(" ", -1)[2]);
    }

    @Test
    void listAndMapShowTheSameRegion() {
        Page page = open(DESK, MATCHES);
        page.locator(".short a").nth(3).hover();
        assertThat(page.locator(".map a.lit")).hasCount(1);
        assertThat(page.locator(".map a").nth(3)).hasClass("lit");
        page.locator(".map a").nth(5).focus();
        assertThat(page.locator(".short a").nth(5)).hasClass(Pattern.compile("lit"));
        page.locator(".short a").nth(1).focus();
        assertThat(page.locator(".map a").nth(1)).hasClass("lit");
        page.context().close();
    }

    /// After the script has fitted the circles to the screen, too: the circle covers its place.
    @ParameterizedTest
    @CsvSource({"1440, " + FIELD, "390, " + FIELD, "1440, " + MATCHES, "390, " + MATCHES})
    void theFirstRegionIsWhereItIsAndTheHomeIsFree(int width, String path) {
        Page page = open(width, path);
        assertThat(page.evaluate("""
                (() => {
                  const line = document.querySelector(".lead-line");
                  const at = name => line[name].baseVal.value;
                  const radius = document.querySelector(".map circle").r.baseVal.value;
                  return Math.hypot(at("x1") - at("x2"), at("y1") - at("y2")) < radius;
                })()""")).isEqualTo(true);
        assertThat(page.evaluate("""
                (() => {
                  const box = element => element.getBoundingClientRect();
                  const home = box(document.querySelector(".home"));
                  const [x, y] = [home.left + home.width / 2, home.top + home.height / 2];
                  return [...document.querySelectorAll(".map circle")].every(circle => {
                    const { left, top, width } = box(circle);
                    return Math.hypot(left + width / 2 - x, top + width / 2 - y) > width / 2;
                  });
                })()""")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void circlesDifferByScoreAndAreLegibleOnAPhone() {
        Page page = open(PHONE, MATCHES);
        page.waitForFunction("document.querySelectorAll('.map circle')[9].getBoundingClientRect().width >= 20");
        List<Double> widths = IntStream.range(0, 10)
                .mapToObj(i -> page.locator(".map circle").nth(i).boundingBox().width)
                .toList();
        assertThat(widths.getFirst()).isGreaterThan(widths.getLast() * 1.3);
        page.context().close();
    }

    @Test
    void theChartIsTheSecondViewAndStaysChosen() {
        Page page = open(DESK, MATCHES);
        page.locator("#tab-map").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-opportunity")).isFocused();
        assertThat(page.locator("#view-map")).isHidden();
        assertThat(page.locator(".plot-picture")).isVisible();
        assertThat(page.locator(".plot-name")).hasCount(10);
        assertNoOverlap(page.locator(".plot-name"));
        Chromium.picture(page, "matches-opportunity");
        page.locator(".world-parts a").nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*area=.*"));
        assertThat(page.locator("#tab-opportunity")).hasAttribute("aria-selected", "true");
        assertThat(page.locator(".plot-picture")).isVisible();
        page.context().close();
    }

    private static void assertNoOverlap(Locator names) {
        for (int i = 0; i < names.count(); i++) {
            var one = names.nth(i).boundingBox();
            for (int j = i + 1; j < names.count(); j++) {
                var other = names.nth(j).boundingBox();
                boolean apart = one.x + one.width <= other.x + 1
                        || other.x + other.width <= one.x + 1
                        || one.y + one.height <= other.y + 1
                        || other.y + other.height <= one.y + 1;
                assertThat(apart)
                        .as(names.nth(i).textContent() + ", " + names.nth(j).textContent())
                        .isTrue();
            }
        }
    }

    @Test
    void mapAndChartAreReadWithoutScripts() {
        Page page = CHROMIUM.withoutScripts(DESK);
        page.navigate(root + MATCHES);
        assertThat(page.locator(".map-view > svg")).isVisible();
        assertThat(page.locator(".plot-picture")).isVisible();
        assertThat(page.locator(".view-tabs")).isHidden();
        assertThat(page.locator(".figure-tools").first()).isHidden();
        page.navigate(root + "/regions/FR10");
        assertThat(page.locator(".tiles")).isVisible();
        assertThat(page.locator(".bars-picture")).isVisible();
        page.context().close();
    }

    @Test
    void picturesAreSavedWithTheirSource() throws IOException {
        Page page = open(DESK, MATCHES + "?lang=en");
        assertDrawing(saved(page, ".map [data-save=svg]"), "Proposed partner regions", MATCHES + "?lang=en");
        assertPicture(saved(page, ".map [data-save=png]"));
        page.locator("#tab-opportunity").click();
        assertDrawing(saved(page, ".opportunity [data-save=svg]"), "Opportunities", MATCHES);
        page.navigate(root + "/regions/FR10?lang=en");
        assertDrawing(saved(page, ".tile-map [data-save=svg]"), "Paris", "/regions/FR10");
        assertPicture(saved(page, ".years-chart [data-save=png]"));
        page.navigate(root + FIELD + "?lang=en");
        page.locator("#near").scrollIntoViewIfNeeded();
        assertThat(page.locator("figure[data-chart].ready")).hasCount(1);
        assertDrawing(saved(page, "figure[data-chart] [data-save=svg]"), "artificial intelligence", FIELD);
        assertPicture(saved(page, "figure[data-chart] [data-save=png]"));
        page.context().close();
    }

    private static Download saved(Page page, String button) {
        page.waitForFunction("document.querySelector('script[data-of=figures]')");
        return page.waitForDownload(() -> page.locator(button).press("Enter"));
    }

    private void assertDrawing(Download download, String title, String path) throws IOException {
        assertThat(download.suggestedFilename()).startsWith("counterpart-").endsWith(".svg");
        String drawing = Files.readString(download.path());
        assertThat(drawing)
                .contains(title, "Source: Counterpart, data version ", root + path, "/method?lang=en#sources")
                .doesNotContain("class=", "<script");
    }

    /// Twice the size of the screen, and not empty.
    private static void assertPicture(Download download) throws IOException {
        BufferedImage picture = ImageIO.read(download.path().toFile());
        assertThat(picture.getWidth()).isGreaterThan(1000);
        assertThat(IntStream.range(0, picture.getWidth() * picture.getHeight() / 97)
                        .map(i -> picture.getRGB(i * 97 % picture.getWidth(), i * 97 / picture.getWidth()))
                        .distinct()
                        .count())
                .isGreaterThan(4);
    }

    private Page open(int width, String path) {
        Page page = CHROMIUM.page(width, ColorScheme.LIGHT);
        page.navigate(root + path);
        page.waitForFunction("document.querySelector('figure.map.ready')");
        return page;
    }
}
