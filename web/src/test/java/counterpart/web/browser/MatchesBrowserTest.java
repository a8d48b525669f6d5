package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import counterpart.web.ServedTest;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The matches page answers in the first view; the rest is one step away.
@ServedTest
class MatchesBrowserTest {

    private static final int DESK = 1440;
    private static final int DESK_HEIGHT = 900;
    private static final int MOST_TAB_STOPS = 15;
    private static final int MOST_WORDS = 6;
    private static final long MOST_BYTES = 350_000;
    private static final String PATH = "/clusters/medicalmountains";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    MatchesBrowserTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, LIGHT, 10, 5000, de",
        "1440, 900, DARK, 10, 5000, en",
        "390, 844, DARK, 5, 9000, de",
        "390, 844, LIGHT, 5, 9000, en"
    })
    void answersInTheFirstView(int width, int height, ColorScheme scheme, int rows, int longest, String lang) {
        Page page = CHROMIUM.page(width, scheme);
        page.setViewportSize(width, height);
        page.navigate(root + PATH + "?lang=" + lang);
        Chromium.picture(page, "matches-" + width + "-" + lang);
        assertThat(page.locator(".question-fields .chip")).hasCount(3);
        assertThat(page.locator(".short a")).hasCount(10);
        assertThat(bottom(page.locator(".short a").nth(rows - 1))).isLessThanOrEqualTo(height);
        if (width == DESK) {
            assertThat(bottom(page.locator(".map-view > svg"))).isLessThanOrEqualTo(height);
        }
        assertThat(page.locator(".short-adds").allTextContents())
                .allSatisfy(reason ->
                        assertThat(reason.strip().split("\\s+")).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_WORDS));
        assertThat(page.locator(".cards > li")).hasCount(10);
        assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue())
                .isLessThanOrEqualTo(longest);
        page.context().close();
    }

    private static double bottom(Locator element) {
        var box = element.boundingBox();
        return box.y + box.height;
    }

    @Test
    void whatIsNewOpensOnThePageAndHasAnAddressOfItsOwn() {
        Page page = desk(PATH);
        assertThat(page.locator("#news-list")).not().isVisible();
        page.locator("#news summary").click();
        assertThat(page.locator("#news-list a[href$='/changes.atom']")).isVisible();
        assertThat(page).hasURL(root + PATH);
        Page plain = CHROMIUM.withoutScripts(DESK);
        plain.navigate(root + PATH);
        plain.locator("#news summary").click();
        plain.locator("#news-list a").click();
        assertThat(plain).hasURL(root + PATH + "/changes");
        assertThat(plain.locator("h1")).hasText("Neu für Ihren Cluster");
        page.context().close();
        plain.context().close();
    }

    @Test
    void theFirstRegionIsNearForTheKeyboard() {
        Page page = desk(PATH);
        int stops = 0;
        do {
            page.keyboard().press("Tab");
            stops++;
        } while (stops <= MOST_TAB_STOPS && page.locator(".short a:focus").count() == 0);
        assertThat(stops).isLessThanOrEqualTo(MOST_TAB_STOPS);
        page.context().close();
    }

    @Test
    void isLightAtFirst() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        AtomicLong bytes = new AtomicLong();
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(root + PATH);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(bytes.get()).isBetween(1L, MOST_BYTES);
        page.context().close();
    }

    @Test
    void theOrderIsTheOrderOfTheScores() {
        Page page = desk(PATH);
        List<Integer> scores = page.locator(".short-score").allTextContents().stream()
                .map(text -> Integer.valueOf(text.strip()))
                .toList();
        assertThat(scores).hasSize(10).isSortedAccordingTo(Comparator.reverseOrder());
        page.context().close();
    }

    @Test
    void aDrawerOpensAndClosesWithTheKeyboard() {
        Page page = desk(PATH);
        page.locator("#profile-box > summary").press("Enter");
        assertThat(page.locator("#addOwn")).isVisible();
        page.locator("#addOwn").press("Escape");
        assertThat(page.locator("#addOwn")).isHidden();
        assertThat(page.locator("#profile-box > summary")).isFocused();
        page.locator("#settings-box > summary").click();
        assertThat(page.locator(".strategies")).isVisible();
        Chromium.picture(page, "matches-settings");
        page.context().close();
    }

    @Test
    void aSliderKeepsTheFocusBetweenItsSteps() {
        Page page = desk(PATH);
        page.locator("#settings-box > summary").click();
        page.locator("#weights > summary").click();
        Locator slider = page.locator("[id='w.proximity']");
        int before = Integer.parseInt(slider.inputValue());
        slider.press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile(".*weights=.*proximity:" + (before + 1) + ".*"));
        assertThat(slider).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile(".*weights=.*proximity:" + (before + 2) + ".*"));
        page.context().close();
    }

    @Test
    void moreRegionsLeadToTheEleventh() {
        Page page = desk(PATH);
        page.locator("#more").press("Enter");
        assertThat(page.locator(".cards > li")).hasCount(20);
        Locator eleventh = page.locator(".cards > li").nth(10).locator("h3 a");
        assertThat(eleventh).isFocused();
        assertThat(eleventh.boundingBox().y).isBetween(0.0, (double) DESK_HEIGHT);
        page.context().close();
    }

    @Test
    void chosenRegionsAreCountedComparedAndStayChosen() {
        Page page = desk(PATH);
        assertThat(page.locator(".tray-count")).isHidden();
        page.locator(".cards .tick input").nth(0).check();
        page.locator(".cards .tick input").nth(3).check();
        assertThat(page.locator(".tray-count")).isVisible();
        assertThat(page.locator(".tray-count")).hasText("2 ausgewählt");
        Chromium.picture(page, "matches-tray");
        page.reload();
        assertThat(page.locator(".cards .tick input").nth(3)).isChecked();
        page.locator(".tray button").first().click();
        assertThat(page.locator(".compare thead th")).hasCount(2);
        page.context().close();
    }

    @Test
    void anyRegionIsPlacedAndExplained() {
        Page page = desk(PATH);
        page.locator("#why-not").fill("Bretagne");
        page.locator("#why-not").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/clusters/medicalmountains/regions/FRH0"));
        assertThat(page.locator("h1")).hasText("Bretagne");
        assertThat(page.locator("#differences")).isVisible();
        Chromium.picture(page, "match-detail");
        page.context().close();
    }

    @Test
    void worksWithoutScripts() {
        Page page = CHROMIUM.withoutScripts(DESK);
        page.navigate(root + PATH);
        page.locator("#profile-box > summary").click();
        page.locator("#side-own .remove").first().click();
        assertThat(page).hasURL(Pattern.compile(".*fields=.*"));
        page.locator("#settings-box > summary").click();
        page.locator("#filters > summary").click();
        page.locator("#c-AS").check();
        page.locator("#filters > button").click();
        assertThat(page).hasURL(Pattern.compile(".*continent=AS.*"));
        page.context().close();
    }

    private Page desk(String path) {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        page.setViewportSize(DESK, DESK_HEIGHT);
        page.navigate(root + path);
        return page;
    }
}
