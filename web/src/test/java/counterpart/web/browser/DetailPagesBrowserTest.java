package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.ServedTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a region to its institutions, fields and programmes, as a reader walks.
@ServedTest
class DetailPagesBrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    DetailPagesBrowserTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @Test
    void filtersInstitutionsWithoutLeavingTheRegion() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/regions/US-MN");
        page.evaluate("window.stayed = true");
        page.locator("#type").selectOption("university");
        assertThat(page).hasURL(Pattern.compile(".*type=university.*"));
        assertThat(page.locator("#institution-list .reset")).isVisible();
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        page.locator("#institution-list ul a").first().click();
        assertThat(page.locator("h1")).containsText("University");
        page.locator("#held ~ .scroll a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/fields/.*"));
        page.context().close();
    }

    @Test
    void theKeyboardReachesRegionsOnTheMapOfAField() {
        Page page = CHROMIUM.page(DESK, ColorScheme.DARK);
        page.navigate(root + "/fields/25/75/461?lang=en");
        page.locator(".map a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/regions/.*lang=en"));
        page.context().close();
    }

    @Test
    void drawsWhatARegionIsStrongIn() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.navigate(root + "/regions/FR10");
        assertThat(page.locator(".tiles")).isVisible();
        assertThat(page.locator(".tile-list")).isHidden();
        page.locator(".tile-map summary").click();
        assertThat(page.locator(".tile-map tbody tr").first()).isVisible();
        page.setViewportSize(PHONE, 800);
        assertThat(page.locator(".tiles")).isHidden();
        assertThat(page.locator(".tile-list a").first()).isVisible();
        page.locator("#type").selectOption("university");
        assertThat(page).hasURL(Pattern.compile(".*type=university.*"));
        assertThat(page.evaluate("'echarts' in window")).isEqualTo(false);
        page.context().close();
    }
}
