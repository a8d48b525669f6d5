package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import counterpart.web.ServedTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What only a browser can tell. Pictures of the pages end up in `target/screenshots`.
@ServedTest
class BrowserTest {

    /// What htmx logs when a later change of the list replaces one that is still under way.
    private static final String REPLACED = "htmx:(sendAbort|afterRequest)";

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HIGH = 900;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    BrowserTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/clusters/medicalmountains?limit=2",
                "/clusters/medicalmountains?limit=2&weights=ties:50&country=US&country=JP&eu=none",
                "/clusters/biorn?continent=AF&programme=x&contacts=only",
                "/match?text=Implantate&limit=2",
                "/match?text=qqqq",
                "/search?q=laser",
                "/regions/US-MN",
                "/institutions/cordis-999897535",
                "/projects?query=implants&region=IE04",
                "/projects/101063099",
                "/fields",
                "/fields/23/47/297",
                "/programmes",
                "/programmes/eurostars-3",
                "/compare",
                "/compare?cluster=medicalmountains&region=FI1D&region=US-MN",
                "/clusters/medicalmountains/regions/US-MN",
                "/clusters/medicalmountains/gaps",
                "/members",
                "/portfolio",
                "/method",
                "/method/glossary",
                "/api",
                "/sign-in",
                "/imprint",
                "/privacy",
                "/clusters/medicalmountain",
                "/nothing"
            })
    void isAccessibleAndFitsAPhone(String path) {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        for (String lang : List.of("de", "en")) {
            ColorScheme atDesk = lang.equals("de") ? ColorScheme.LIGHT : ColorScheme.DARK;
            ColorScheme onPhone = lang.equals("de") ? ColorScheme.DARK : ColorScheme.LIGHT;
            page.setViewportSize(DESK, HIGH);
            page.navigate(root + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertAccessible(page, path, atDesk);
            page.setViewportSize(PHONE, HIGH);
            // Charts are drawn anew for the other width; a busy machine takes its time.
            page.waitForFunction("width => document.documentElement.scrollWidth === width", PHONE);
            assertAccessible(page, path, onPhone);
        }
        page.context().close();
    }

    @Test
    void leadsFromTheStartToAnEditedListOfRegions() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(REPLACED)) {
                complaints.add(message.text());
            }
        });
        page.navigate(root + "/");
        page.locator("#q").pressSequentially("medicalm");
        page.locator(".suggestions a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/clusters/medicalmountains"));
        assertThat(page.locator(".card-match")).hasCount(10);
        page.locator("#tab-opportunity").click();
        assertThat(page.locator(".plot-picture")).isVisible();
        page.locator("#profile-box > summary").click();
        page.locator("#addSought").fill("Quantenphysik");
        page.locator("#addSought").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*sought=.*"));
        assertThat(page.locator("#side-sought .chip")).hasCount(7);
        page.locator("#side-own .remove").first().click();
        assertThat(page).hasURL(Pattern.compile(".*fields=.*"));
        assertThat(page.locator("#side-own .chip")).hasCount(11);
        page.locator("#side-own .chip select").first().selectOption(new SelectOption().setIndex(2));
        // The first field: another one has this weight from the beginning.
        assertThat(page).hasURL(Pattern.compile(".*\\?fields=[^&]*:1&.*"));
        page.locator("#addOwn").press("Escape");
        page.locator("#settings-box > summary").click();
        page.locator(".strategies a").nth(3).click();
        assertThat(page).hasURL(Pattern.compile(".*strategy=open-up.*"));
        assertThat(page.locator("#by-open-up")).hasAttribute("aria-current", "true");
        page.locator("#by-open-up").press("Escape");
        page.locator(".switches a[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasURL(Pattern.compile(".*strategy=open-up.*lang=en"));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void aSliderRanksAgainAtOnceAndTheLinkSharesIt() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/clusters/medicalmountains");
        Matcher regions = Pattern.compile("10 von [0-9]+ Regionen").matcher(page.content());
        assertThat(regions.find()).isTrue();
        page.evaluate("window.sameDocument = true");
        page.locator("#settings-box > summary").click();
        page.locator("#weights > summary").click();
        page.locator("[id='w.proximity']").fill("100");
        assertThat(page).hasURL(Pattern.compile(".*weights=.*proximity:100.*"));
        assertThat(page.locator(".moved").first()).isVisible();
        assertThat(page.locator("#status")).containsText(regions.group());
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(page.locator("#weights")).hasAttribute("open", "");
        String first = page.locator(".short strong").first().textContent();
        Page other = CHROMIUM.page(PHONE, ColorScheme.DARK);
        other.navigate(page.url());
        assertThat(other.locator(".short strong").first()).hasText(first);
        page.goBack();
        assertThat(page.locator(".moved")).hasCount(0);
        other.context().close();
        page.context().close();
    }

    @Test
    void aFilterIsChosenAndLiftedByTheKeyboard() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/clusters/biorn");
        page.locator("#settings-box > summary").press("Enter");
        page.locator("#filters > summary").press("Enter");
        page.locator("#c-AS").press("Space");
        assertThat(page).hasURL(Pattern.compile(".*continent=AS"));
        assertThat(page.locator("#c-AS")).isFocused();
        page.locator(".lift").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/clusters/biorn"));
        page.context().close();
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/clusters/biorn");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.locator(".map a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#region-.*"));
        page.context().close();
    }

    @Test
    void remembersTheDisplayChosen() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/");
        page.locator("#theme").click();
        page.navigate(root + "/method");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.context().close();
    }

    private static void assertAccessible(Page page, String path, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        List<String> violations = Chromium.axe(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList();
        assertThat(violations).as(page.url() + " " + scheme).isEmpty();
        picture(page, path, scheme);
    }

    private static void picture(Page page, String path, ColorScheme scheme) {
        String name = "page" + (path + "-" + scheme).replaceAll("[^A-Za-z0-9]+", "-") + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
    }
}
