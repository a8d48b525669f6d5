package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import counterpart.web.ServedTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Words are explained, tables are read on a phone, and nothing jumps.
@ServedTest
class ReadingBrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final double MOST_SHIFT = 0.05;
    private static final String DETAIL = "/clusters/medicalmountains/regions/US-MN";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String root;

    ReadingBrowserTest(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    /// WCAG 1.4.13: what appears on focus or hover can be dismissed, can be entered and stays.
    @Test
    void aWordIsExplainedToKeyboardAndPointer() {
        Page page = open(DESK, DETAIL + "?lang=en");
        Locator term = page.locator(".term").first();
        Locator meaning = page.locator("#meaning");
        term.focus();
        assertThat(meaning).isVisible();
        assertThat(term).hasAttribute("aria-describedby", "meaning");
        assertThat(meaning).hasText(Objects.requireNonNull(term.getAttribute("data-meaning")));
        page.keyboard().press("Escape");
        assertThat(meaning).isHidden();
        assertThat(term).isFocused();
        page.locator("h1").click();
        term.hover();
        assertThat(meaning).isVisible();
        meaning.hover();
        page.waitForTimeout(500);
        assertThat(meaning).isVisible();
        page.locator("h1").hover();
        assertThat(meaning).isHidden();
        page.context().close();
    }

    @Test
    void aWordLeadsToTheGlossaryWithoutScripts() {
        Page page = CHROMIUM.withoutScripts(DESK);
        page.navigate(root + DETAIL);
        page.locator(".term").first().click();
        assertThat(page.locator("dt:target")).hasText("Komplementarität");
        page.context().close();
    }

    @Test
    void factorsAreCardsOnAPhone() {
        Page page = open(PHONE, "/method");
        Locator text = page.locator(".cards-table tbody td").first();
        assertThat(text.boundingBox().width).isGreaterThan(PHONE * 0.7);
        assertThat(page.locator(".cards-table thead")).isHidden();
        page.context().close();
    }

    /// No word is broken, and a table that is wider than the page says so.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/method",
                "/clusters/medicalmountains/gaps",
                "/compare?cluster=medicalmountains&region=FI1D&region=US-MN",
                "/regions/FR10",
                "/fields/23/47/297"
            })
    void tablesAreReadOnAPhone(String path) {
        Page page = open(PHONE, path);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.waitForFunction("""
                [...document.querySelectorAll(".scroll")].every(box => (box.scrollWidth > box.clientWidth + 1) === ("hint" in box.dataset))""");
        assertThat(page.evaluate("""
                (() => {
                  const broken = new Set();
                  const lines = range => new Set([...range.getClientRects()].filter(box => box.width > 2).map(box => Math.round(box.top)));
                  document.querySelectorAll("table :is(th, td)").forEach(cell => {
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                      for (const word of texts.currentNode.data.matchAll(/\\p{L}{2,12}(?!\\p{L})/gu)) {
                        const range = document.createRange();
                        range.setStart(texts.currentNode, word.index);
                        range.setEnd(texts.currentNode, word.index + word[0].length);
                        if (!texts.currentNode.data.slice(0, word.index).match(/\\p{L}$/u) && lines(range).size > 1) broken.add(word[0]);
                      }
                    }
                  });
                  return [...broken];
                })()""")).isEqualTo(List.of());
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/clusters/medicalmountains", DETAIL, "/regions/FR10", "/fields/23/47/297", "/portfolio"})
    void nothingJumpsOnAPhone(String path) {
        Page page = CHROMIUM.page(PHONE, ColorScheme.LIGHT);
        page.addInitScript("""
                window.shifted = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                  .observe({ type: "layout-shift", buffered: true });""");
        page.navigate(root + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(300);
        assertThat(((Number) page.evaluate("window.shifted")).doubleValue())
                .as(path)
                .isLessThanOrEqualTo(MOST_SHIFT);
        page.context().close();
    }

    /// WCAG 2.5.8: 24 pixels, or as much room around.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/clusters/medicalmountains", DETAIL, "/regions/FR10", "/portfolio"})
    void aFingerHitsWhatItMeans(String path) {
        Page page = open(PHONE, path);
        assertThat(Chromium.axe(page)
                        .withRules(List.of("target-size"))
                        .analyze()
                        .getViolations())
                .as(path)
                .flatExtracting(Rule::getNodes)
                .extracting(CheckedNode::getHtml)
                .isEmpty();
        page.context().close();
    }

    /// WCAG 2.5.3: voice control needs the visible text in the name.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/clusters/medicalmountains",
                DETAIL,
                "/regions/FR10",
                "/compare?cluster=medicalmountains&region=FI1D&region=US-MN",
                "/clusters/medicalmountains/gaps",
                "/api"
            })
    void whatIsSeenIsPartOfTheName(String path) {
        Page page = open(DESK, path);
        assertThat(page.evaluate("""
                (() => {
                  const plain = text => text.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, " ").trim();
                  return [...document.querySelectorAll("a[aria-label], button[aria-label], summary[aria-label]")]
                    .map(one => [plain(one.getAttribute("aria-label")), plain(one.innerText ?? "")])
                    .filter(([name, seen]) => seen && !name.includes(seen))
                    .map(pair => pair.join(" | "));
                })()""")).isEqualTo(List.of());
        assertThat(page.locator("th :is(h1, h2, h3, h4)")).hasCount(0);
        page.context().close();
    }

    private Page open(int width, String path) {
        Page page = CHROMIUM.page(width, ColorScheme.LIGHT);
        page.navigate(root + path);
        return page;
    }
}
