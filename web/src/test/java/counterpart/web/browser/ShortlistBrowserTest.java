package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.ServedTest;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Shortlists as an advisor, her colleague and whoever has a link see them. Pictures end up in `target/screenshots`.
@ServedTest
class ShortlistBrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HIGH = 900;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestAccounts people;
    private final String root;

    ShortlistBrowserTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, ''", "360, DARK, ?lang=en"})
    void fromAMatchToADossierAndALinkThatIsWithdrawn(int width, ColorScheme scheme, String language) {
        Page page = signedIn(width, scheme, "/clusters/medicalmountains" + language);
        assertThat(page).hasURL(Pattern.compile("/clusters/medicalmountains"));
        Locator first = page.locator(".card-match").nth(0);
        first.locator(".keep-fold > summary").click();
        first.locator("[value=useful]").click();
        assertThat(first.locator("[aria-pressed=true]")).hasCount(1);
        first.locator(".keep summary").click();
        first.locator(".put input[name=title]").fill("Reise " + width);
        first.locator(".put button").click();
        assertThat(first.locator(".kept a")).hasText("Reise " + width);
        Locator second = page.locator(".card-match").nth(1);
        second.locator(".keep-fold > summary").click();
        second.locator(".keep summary").click();
        second.locator(".put select[name=list]")
                .selectOption(page.locator(".kept a")
                        .first()
                        .getAttribute("href")
                        .replaceAll("^/shortlists/([^?]*).*", "$1"));
        second.locator(".put select[name=subject] option").nth(1).evaluate("option => option.selected = true");
        second.locator(".put button").click();
        assertThat(second.locator(".kept a")).isVisible();
        check(page, "match-kept", width);

        page.locator(".kept a").first().click();
        assertThat(page.locator(".entry")).hasCount(2);
        String moved = page.locator(".entry h3").nth(1).textContent();
        page.locator(".entry").nth(1).locator("[id^=up-]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry h3").first()).hasText(moved);
        assertThat(page.locator(".entry").first().locator("[id^=up-]")).isFocused();
        assertThat(page.locator("#status")).containsText(moved);
        page.reload();
        assertThat(page.locator(".entry h3").first()).hasText(moved);

        Locator entry = page.locator(".entry").first();
        entry.locator("details[id^=edit-] > summary").click();
        entry.locator("[name=status]").selectOption("dropped");
        entry.locator("[name=note]").fill("Mail vom 3. Mai\nvertraulich");
        entry.locator(".notes button").click();
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(entry.locator("[name=note]")).hasValue("Mail vom 3. Mai\nvertraulich");
        check(page, "shortlist-wrong", width);
        entry.locator("[name=status]").selectOption("first-contact");
        entry.locator("[name=nextStep]").fill("Videokonferenz");
        entry.locator("[name=nextStepOn]").fill("2031-03-04");
        entry.locator("[name=contactPersons]").fill("Dr. Olson");
        entry.locator(".notes button").click();
        assertThat(entry.locator(".entry-facts")).containsText("vertraulich");
        entry.locator("details[id^=talk-] > summary").click();
        entry.locator("[id^=talk-] [name=text]").fill("Kenne ich gut");
        entry.locator("[id^=talk-] button").click();
        assertThat(page.locator(".history")).containsText("Ada");
        check(page, "shortlist", width);

        page.locator("a[href*='/dossier']").first().click();
        assertThat(page.locator(".audience-cluster[aria-current=true]")).hasCount(1);
        assertThat(page.locator("main")).containsText("Videokonferenz");
        assertThat(page.locator("main")).not().containsText("vertraulich");
        check(page, "dossier", width);
        Download file =
                page.waitForDownload(() -> page.locator(".hand-over a").first().click());
        assertThat(beginning(file.path())).startsWith("%PDF");
        assertThat(file.suggestedFilename()).endsWith("-cluster.pdf");
        page.locator("a.audience-internal").click();
        assertThat(page.locator("main")).containsText("vertraulich");
        assertThat(page.locator("main")).containsText("Kenne ich gut");
        check(page, "dossier-internal", width);
        page.locator(".over a").first().click();
        Download concept =
                page.waitForDownload(() -> entry.locator("a[href*=concept]").click());
        assertThat(beginning(concept.path())).startsWith("PK");

        page.locator("form[action$='/links'] button, form[action*='/links?'] button")
                .click();
        String link = page.locator("#new-link").inputValue();
        assertThat(link).startsWith(root + "/shared/");
        check(page, "shortlist-link", width);
        Page visitor = CHROMIUM.page(width, scheme);
        Response shown = visitor.navigate(link);
        assertThat(shown.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-robots-tag", "noindex, nofollow, noarchive");
        assertThat(visitor.locator(".entry")).hasCount(2);
        assertThat(visitor.locator("main")).containsText("Videokonferenz");
        assertThat(visitor.content()).doesNotContain("vertraulich", "Dr. Olson", "Kenne ich gut");
        check(visitor, "shared", width);
        Download handed = visitor.waitForDownload(
                () -> visitor.locator(".hand-over a").nth(3).click());
        assertThat(handed.suggestedFilename()).endsWith(".csv");

        page.locator(".links form button").click();
        assertThat(page.locator(".links li")).hasCount(0);
        assertThat(visitor.navigate(link).status()).isEqualTo(404);
        check(visitor, "shared-gone", width);

        page.navigate(root + "/shortlists" + language);
        check(page, "shortlists", width);
        page.navigate(root + "/shortlists/new" + language);
        check(page, "shortlist-new", width);
        page.navigate(root + "/institutions/cordis-999897535" + language);
        page.locator("#judge-known-keep").click();
        assertThat(page.locator("#keep .kept")).isVisible();
        check(page, "institution-keep", width);
        page.navigate(root + "/shortlists" + language);
        page.locator(".list-card a").first().click();
        page.locator("a[href*='/deletion']").click();
        check(page, "shortlist-deletion", width);
        page.locator("#content form button").click();
        assertThat(page.locator(".notice-good")).isVisible();
        assertThat(page.locator(".list-card")).hasCount(0);
        visitor.context().close();
        page.context().close();
    }

    @Test
    void twoWhoEditTheSameEntrySeeBothVersionsAndLoseNothing() {
        Page one = signedIn(DESK, ColorScheme.LIGHT, "/clusters/biorn?lang=en");
        one.locator(".keep-fold > summary").first().click();
        one.locator(".keep summary").first().click();
        one.locator(".put button").first().click();
        one.locator(".kept a").first().click();
        String list = one.url();
        Page two = one.context().newPage();
        two.navigate(list);
        for (Page page : List.of(one, two)) {
            page.locator("details[id^=edit-] > summary").click();
        }
        one.locator("[name=note]").fill("from the first");
        one.locator("[name=programme]").fill("Eurostars");
        one.locator(".notes button").click();
        assertThat(one.locator(".entry-facts")).containsText("from the first");

        two.locator("[name=note]").fill("from the second");
        Response conflict = two.waitForResponse(
                "**/entries/**", () -> two.locator(".notes button").click());
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(two.locator("#mine-note")).hasValue("from the second");
        assertThat(two.locator(".differs")).hasCount(2);
        assertThat(two.locator("main")).containsText("from the first");
        check(two, "conflict", DESK);
        two.locator("#mine-note").fill("from the first and the second");
        two.locator("#mine-programme").fill("Eurostars");
        two.locator(".conflict button").click();
        assertThat(two.locator(".entry-facts")).containsText("from the first and the second");
        assertThat(two.locator(".entry-facts")).containsText("Eurostars");

        one.locator("#list-title").fill("Another title");
        two.locator("#list-title").fill("A third title");
        one.locator("form[action*='/title'] button").click();
        assertThat(one.locator("h1")).hasText("Another title");
        two.locator("form[action*='/title'] button").click();
        assertThat(two.locator("#mine-title")).hasValue("A third title");
        check(two, "conflict-title", DESK);
        one.context().close();
    }

    @Test
    void anEntryIsDraggedAndAnOldPageOverwritesNoOrder() {
        Page page = signedIn(DESK, ColorScheme.LIGHT, "/shortlists/new?cluster=biorn&lang=en");
        page.locator("[name=best]").check();
        page.locator(".stacked button").click();
        assertThat(page.locator(".entry")).hasCount(10);
        Page old = page.context().newPage();
        old.navigate(page.url());
        String last = page.locator(".entry h3").nth(2).textContent();
        Locator handle = page.locator(".entry .handle").nth(2);
        handle.scrollIntoViewIfNeeded();
        handle.hover();
        page.mouse().down();
        Locator target = page.locator(".entry").nth(1);
        page.mouse().move(target.boundingBox().x + 40, target.boundingBox().y + 10);
        page.mouse().move(target.boundingBox().x + 40, target.boundingBox().y + 5);
        page.mouse().up();
        assertThat(page.locator(".history li").first()).containsText("reordered");
        assertThat(page.locator(".entry h3").nth(1)).hasText(last);

        old.locator(".entry").nth(4).locator("[id^=up-]").click();
        assertThat(old.locator("h1")).hasText("Somebody was faster");
        check(old, "conflict-order", DESK);
        page.context().close();
    }

    @Test
    void aNewLinkIsFocusedCopiedShownOnceAndListed() {
        Page page = signedIn(DESK, ColorScheme.LIGHT, "/shortlists/new?cluster=biorn&lang=en");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator(".stacked button").click();
        page.locator("form[action*='/links'] button").click();
        Locator made = page.locator("#new-link");
        assertThat(made).isFocused();
        assertThat(made).isInViewport();
        assertThat(page.locator("#status")).hasText("The link is made and selected.");
        String link = made.inputValue();
        assertThat(page.evaluate("getSelection().toString() || document.activeElement.value.slice("
                        + "document.activeElement.selectionStart, document.activeElement.selectionEnd)"))
                .isEqualTo(link);
        page.locator("[data-copy]").click();
        assertThat(page.locator("#status")).hasText("The link is copied.");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(link);

        page.reload();
        assertThat(page.locator("#new-link")).hasCount(0);
        assertThat(page.locator(".links li")).hasCount(1);
        assertThat(page.locator(".links li")).containsText("by Ada advisor");
        assertThat(page.locator(".links li")).containsText("Not used yet");
        assertThat(page.content()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        Page visitor = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        assertThat(visitor.navigate(link).status()).isEqualTo(200);
        page.reload();
        assertThat(page.locator(".links li")).containsText("Last used");
        visitor.context().close();
        page.context().close();
    }

    @Test
    void whatWasTypedOutlivesAReloadAndAnEndedSession() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        String email = people.join(Role.ADVISOR);
        page.navigate(root + "/sign-in?next=/shortlists/new%3Fcluster%3Dbiorn");
        signIn(page, email);
        page.locator("[name=best]").check();
        page.locator(".stacked button").click();
        Locator entry = page.locator(".entry").first();
        entry.locator("details[id^=edit-] > summary").click();
        entry.locator("[name=note]").fill("getippt");
        page.waitForCondition(() -> drafts(page) == 1);
        page.reload();
        assertThat(entry.locator("[name=note]")).isVisible();
        assertThat(entry.locator("[name=note]")).hasValue("getippt");
        check(page, "draft", DESK);
        entry.locator(".draft-notice button").click();
        assertThat(entry.locator("[name=note]")).hasValue("");
        assertThat(drafts(page)).isZero();

        entry.locator("[name=note]").fill("vor dem Ende der Sitzung");
        page.context().clearCookies();
        entry.locator(".notes button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("Sie sind abgemeldet");
        assertThat(page.locator(".kept-form textarea")).hasValue("vor dem Ende der Sitzung");
        check(page, "signed-out", DESK);
        page.locator("main a[href*=sign-in]").click();
        signIn(page, email);
        assertThat(page.locator(".draft-notice")).hasCount(1);
        assertThat(entry.locator("[name=note]")).hasValue("vor dem Ende der Sitzung");
        entry.locator(".notes button[type=submit]").click();
        assertThat(entry.locator(".entry-facts")).containsText("vor dem Ende der Sitzung");
        assertThat(drafts(page)).isZero();

        entry.locator("details[id^=talk-] > summary").click();
        entry.locator("[id^=talk-] [name=text]").fill("nur ein Entwurf");
        page.waitForCondition(() -> drafts(page) == 1);
        page.navigate(root + "/account");
        page.locator("form[action*=sign-out] button").click();
        assertThat(page).hasURL(root + "/");
        assertThat(drafts(page)).isZero();
        page.context().close();
    }

    @Test
    void whatIsRemovedComesBackWithOneButton() {
        Page page = signedIn(PHONE, ColorScheme.LIGHT, "/shortlists/new?cluster=biorn");
        page.locator("[name=best]").check();
        page.locator(".stacked button").click();
        String second = page.locator(".entry h3").nth(1).textContent();
        Locator entry = page.locator(".entry").nth(1);
        entry.locator("details[id^=edit-] > summary").click();
        entry.locator("[name=note]").fill("bleibt erhalten");
        entry.locator(".notes button[type=submit]").click();
        entry.locator(".removal summary").click();
        entry.locator(".removal button").click();
        assertThat(page.locator(".entry")).hasCount(9);
        assertThat(page.locator("#undo")).isInViewport();
        check(page, "undo", PHONE);
        page.locator("#undo").click();
        assertThat(page.locator(".entry h3").nth(1)).hasText(second);
        assertThat(entry.locator(".entry-facts")).containsText("bleibt erhalten");

        page.locator("a[href*='/deletion']").click();
        page.locator("#content form button").click();
        assertThat(page.locator("#undo")).isInViewport();
        check(page, "undo-list", PHONE);
        page.locator("#undo").click();
        assertThat(page.locator(".entry")).hasCount(10);
        page.context().close();
    }

    private static int drafts(Page page) {
        return (int) page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length");
    }

    private static void signIn(Page page, String email) {
        page.fill("#email", email);
        page.fill("#password", TestAccounts.PASSWORD);
        page.click(".stacked button[type=submit]");
    }

    @Test
    void aSignedOutVisitorIsLedToSignInAndBack() {
        Page page = CHROMIUM.page(DESK, ColorScheme.LIGHT);
        String email = people.join(Role.ADVISOR);
        page.navigate(root + "/clusters/biorn?strategy=likely&lang=en");
        page.locator(".card-actions a[href*=sign-in]").nth(1).click();
        page.fill("#email", email);
        page.fill("#password", TestAccounts.PASSWORD);
        page.click(".stacked button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/clusters/biorn\\?strategy=likely&lang=en#region-"));
        assertThat(page.locator(".keep-fold")).hasCount(10);
        page.context().close();
    }

    private Page signedIn(int width, ColorScheme scheme, String next) {
        Page page = CHROMIUM.page(width, scheme);
        page.navigate(root + "/sign-in?next=" + next.replace("?", "%3F").replace("&", "%26")
                + (next.contains("lang=en") ? "&lang=en" : ""));
        page.fill("#email", people.join(Role.ADVISOR));
        page.fill("#password", TestAccounts.PASSWORD);
        page.click(".stacked button[type=submit]");
        return page;
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without violations in the colours of the day and of the night, and no wider than a phone.
    private static void check(Page page, String name, int width) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<String> violations = Chromium.axe(page).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .toList();
            assertThat(violations).as(name + " " + scheme).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "list-" + name + "-" + width + "-" + scheme + ".png")));
        }
        page.setViewportSize(PHONE, HIGH);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits a phone", name)
                .isEqualTo(PHONE);
        page.setViewportSize(width, HIGH);
    }
}
