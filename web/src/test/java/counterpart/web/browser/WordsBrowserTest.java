package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.ServedTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Profiles in own words, suggestions, member lists and the portfolio, by keyboard and without barriers.
@ServedTest
class WordsBrowserTest {

    private static final int DESK = 1280;
    private static final String TEXT = "/match?text=Wir+entwickeln+Implantate+und+suchen+Partner+f%C3%BCr+Robotik";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    WordsBrowserTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({
        "1280, LIGHT, de, words-desk",
        "390, DARK, en, words-phone",
        "390, LIGHT, de, words-phone-light",
    })
    void hasNoBarriers(int width, ColorScheme scheme, String language, String picture) {
        Page page = CHROMIUM.page(width, scheme);
        for (String path : List.of(TEXT + "&lang=" + language, "/portfolio?lang=" + language, "/?lang=" + language)) {
            page.navigate(root + path);
            assertBarrierFree(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            Chromium.picture(
                    page,
                    picture + "-" + (path.startsWith("/match") ? "match" : path.length() > 12 ? "portfolio" : "start"));
        }
        page.navigate(root + "/members?lang=" + language);
        page.locator("#names").fill("Karl Storz SE\nUni Tübingen\nFraunhofer IPA\nHS Aalen\nKIT\nDLR Stuttgart\n");
        page.locator(".members-form button").click();
        assertThat(page.locator(".members-table")).isVisible();
        page.locator("#s-0").fill("Erbe Elektromedizin");
        page.locator("#s-0").press("Enter");
        assertThat(page.locator("optgroup option").first()).containsText("Erbe");
        assertBarrierFree(page);
        Chromium.picture(page, picture + "-members");
        page.context().close();
    }

    @Test
    void aFieldMovesToTheOtherSideByKeyboard() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + TEXT);
        assertThat(page.locator("#split-sought")).containsText("Robotik");
        page.locator("#split-sought .move").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#split-own")).containsText("Robotik");
        assertThat(page).hasURL(Pattern.compile(".*fields=.*"));
        page.goBack();
        assertThat(page.locator("#split-sought")).containsText("Robotik");
        page.context().close();
    }

    @Test
    void arrowKeysChooseASuggestion() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/");
        page.locator("#q").pressSequentially("medi");
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        List<String> names = page.locator(".suggestions [role=option]").allTextContents();
        assertThat(String.join("\n", names)).contains("MedicalMountains");
        assertThat(String.join("\n", names).split("MedicalMountains", 2)[0]).doesNotContain("MFG");
        page.locator("#q").press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-cluster-0");
        assertBarrierFree(page);
        page.locator("#q").press("Escape");
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
        page.locator("#q").fill("");
        page.locator("#q").pressSequentially("medicalm");
        assertThat(page.locator(".suggestions [role=option]").first()).containsText("MedicalMountains");
        page.locator("#q").press("ArrowDown");
        page.locator("#q").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/clusters/medicalmountains.*"));
        page.context().close();
    }

    @Test
    void arrowKeysWalkThroughTheHeatMap() {
        Page page = CHROMIUM.page(DESK, ColorScheme.DARK);
        page.navigate(root + "/portfolio?lang=en");
        page.locator(".heat tbody a").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo(page.locator(".heat tbody tr")
                        .nth(1)
                        .locator("td a")
                        .first()
                        .getAttribute("href"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".card-match").first()).isVisible();
        page.context().close();
    }

    private static void assertBarrierFree(Page page) {
        assertThat(Chromium.axe(page).analyze().getViolations()).as(page.url()).isEmpty();
    }
}
