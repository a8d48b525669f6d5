package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import counterpart.engine.Engine;
import counterpart.web.ServedTest;
import counterpart.web.engine.EngineProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whole ways through the application, as an advisor or a cluster manager walks them.
@ServedTest
class JourneysTest {

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    /// What is left of a desk's width at a zoom of 400 %.
    private static final int ZOOMED = 320;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;
    private final Engine engine;

    JourneysTest(@LocalServerPort int port, EngineProvider provider) {
        root = "http://localhost:" + port;
        engine = provider.lease().engine();
    }

    @Test
    void comparesRegionsWithTheKeyboardAlone() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/clusters/medicalmountains?limit=5");
        page.locator(".card-match .tick input").nth(0).press("Space");
        page.locator(".card-match .tick input").nth(2).press("Space");
        page.locator(".tray button").first().press("Enter");
        assertThat(page.locator("h1")).hasText("Zwei Regionen im Vergleich");
        assertThat(page.locator(".compare thead th")).hasCount(2);
        page.locator("#region").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".compare thead th")).hasCount(3);
        page.locator("#languages a[lang=en]").press("Enter");
        assertThat(page.locator("h1")).hasText("Three regions compared");
        Chromium.picture(page, "journey-compare");
        page.locator(".compare .actions-row a").last().press("Enter");
        assertThat(page.locator(".compare thead th")).hasCount(2);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.context().close();
    }

    @Test
    void coversTheGapsOnAPhone() {
        Page page = CHROMIUM.page(PHONE, ColorScheme.DARK);
        page.navigate(root + "/clusters/medicalmountains?limit=2");
        page.locator(".onwards").getByText("Lücken schließen").click();
        assertThat(page.locator("h1")).hasText("Mit wenigen Partnern alle Lücken schließen");
        int regions = page.locator(".matrix thead th").count() - 2;
        page.locator("#holds").selectOption("half");
        page.locator(".gaps-form button").click();
        assertThat(page).hasURL(Pattern.compile(".*holds=half.*"));
        assertThat(page.locator("#holds")).hasValue("half");
        assertThat(page.locator(".matrix thead th").count() - 2).isBetween(1, regions);
        assertFits(page, PHONE);
        Chromium.picture(page, "journey-gaps");
        page.context().close();
    }

    @Test
    void findsWhatIsUntappedAndTakesItAlong() throws IOException {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/portfolio");
        page.locator("#choose > summary").click();
        page.locator("#by").selectOption("region");
        page.locator("#continent").selectOption("AS");
        page.locator(".portfolio-form button").click();
        assertThat(page).hasURL(Pattern.compile(".*by=region.*"));
        assertThat(page.locator("#map tbody td a").first()).isVisible();
        Chromium.picture(page, "journey-portfolio");
        Download download =
                page.waitForDownload(() -> page.locator("#map a[download]").click());
        assertThat(download.suggestedFilename()).isEqualTo("counterpart-portfolio-cells.csv");
        assertThat(Files.readAllLines(download.path())).hasSizeGreaterThan(81);
        page.locator("#untapped ~ div tbody tr th a").first().click();
        assertThat(page.locator(".card-match").first()).isVisible();
        page.context().close();
    }

    @Test
    void reachesAFieldInSpiteOfATypingError() {
        Page page = CHROMIUM.page(DESK, ColorScheme.DARK);
        page.navigate(root + "/");
        page.locator("#q").pressSequentially("Roboterchirugie");
        page.locator(".suggestions a[href^='/fields/']").first().click();
        assertThat(page.locator("h1")).hasText("Roboterchirurgie");
        page.locator("#near").scrollIntoViewIfNeeded();
        assertThat(page.locator("figure[data-chart=network].ready canvas")).isVisible();
        Chromium.picture(page, "journey-field");
        page.locator(".btn-accent", new Page.LocatorOptions().setHasText("Partnerregionen"))
                .click();
        assertThat(page.locator(".card-match").first()).isVisible();
        page.context().close();
    }

    @Test
    void worksWithoutScripts() {
        Page page = CHROMIUM.withoutScripts(DESK);
        page.navigate(root + "/");
        page.locator("#text").fill("Wir entwickeln Implantate und suchen Partner für Robotik");
        page.locator(".describe button").click();
        assertThat(page.locator(".card-match")).hasCount(10);
        page.navigate(root + "/clusters/biorn?limit=2");
        page.locator("#profile-box > summary").click();
        page.locator("#addSought").fill("Quantenphysik");
        page.locator("#addSought").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*sought=.*"));
        page.locator(".card-match .tick input").nth(0).check();
        page.locator(".card-match .tick input").nth(1).check();
        page.locator(".tray button").first().click();
        assertThat(page.locator(".compare thead th")).hasCount(2);
        page.navigate(root + "/portfolio");
        page.locator("#choose > summary").click();
        page.locator("#continent").selectOption(new SelectOption().setValue("NA"));
        page.locator(".portfolio-form button").click();
        assertThat(page.locator("#map tbody tr"))
                .hasCount(engine.data().clusters().size());
        Chromium.picture(page, "journey-without-scripts");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/clusters/medicalmountains?limit=2",
                "/regions/FR10",
                "/institutions/cordis-999897535",
                "/projects?query=implants",
                "/projects/101063099",
                "/fields/23/47/297",
                "/programmes/eurostars-3",
                "/compare?cluster=medicalmountains&region=FI1D&region=US-MN",
                "/clusters/medicalmountains/gaps",
                "/portfolio?by=region",
                "/method",
                "/api"
            })
    void nothingIsCutAtFourTimesTheSize(String path) {
        Page page = CHROMIUM.page(ZOOMED, ColorScheme.LIGHT);
        page.navigate(root + path);
        assertFits(page, ZOOMED);
        page.context().close();
    }

    private static void assertFits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(width);
    }
}
