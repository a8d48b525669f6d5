package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.ServedTest;
import counterpart.web.account.TestAccounts;
import counterpart.web.engine.EngineProvider;
import counterpart.web.user.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From what a cluster manager sees and corrects to the list that an advisor's approval changes; and the API's page.
@ServedTest
class CorrectionBrowserTest {

    private static final String CLUSTER = "biorn";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestAccounts people;
    private final JdbcClient database;
    private final EngineProvider provider;
    private final String root;

    CorrectionBrowserTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        database = application.getBean(JdbcClient.class);
        provider = application.getBean(EngineProvider.class);
        root = "http://localhost:" + port;
    }

    @AfterEach
    void forgetEverything() {
        database.sql("delete from correction").update();
        provider.applyCorrections();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, ''", "360, DARK, ?lang=en"})
    void aCorrectionGoesFromTheFormToTheList(int width, ColorScheme scheme, String language) {
        Page manager = signedIn(Role.MANAGER, width, scheme, language);
        manager.navigate(root + "/clusters/" + CLUSTER + language);
        List<String> before = manager.locator(".short-name strong").allInnerTexts();
        manager.navigate(root + "/clusters/" + CLUSTER + "/history" + language);
        check(manager, "history", width);
        manager.click("a.btn-accent[href*='/corrections']");
        check(manager, "correction", width);
        manager.locator("[name=soughtAdd]").first().fill("mining and mineral processing");
        manager.locator("[name=soughtAddWeight]").first().selectOption("3");
        manager.fill("#partner-1", "A university");
        manager.fill("#place-1", "US-MN");
        manager.fill("#partner-2", "Another university");
        manager.waitForCondition(() -> drafts(manager) == 1);
        manager.reload();
        assertThat(manager.locator(".draft-notice")).isVisible();
        assertThat(manager.locator("[name=soughtAdd]").first()).hasValue("mining and mineral processing");
        assertThat(manager.locator("[name=soughtAddWeight]").first()).hasValue("3");
        assertThat(manager.locator("#partner-1")).hasValue("A university");
        assertThat(manager.locator("#partner-2")).hasValue("Another university");
        check(manager, "correction-draft", width);
        manager.fill("#partner-2", "");
        manager.fill("#source", "https://example.org/report");
        manager.click("form[action*='/corrections'] button.btn-accent");
        assertThat(manager.locator(".notice-good")).isVisible();
        assertThat(drafts(manager)).isZero();
        check(manager, "correction-waits", width);
        manager.context().close();

        Page advisor = signedIn(Role.ADVISOR, width, scheme, language);
        advisor.navigate(root + "/corrections" + language);
        check(advisor, "approvals", width);
        advisor.click("article h2 a");
        assertThat(advisor.locator(".effect li")).hasCount(10);
        check(advisor, "approval", width);
        advisor.click("form[action*='/approval'] button");
        assertThat(advisor.locator(".notice-good")).isVisible();
        advisor.navigate(root + "/clusters/" + CLUSTER + language);
        assertThat(advisor.locator(".short-name strong").allInnerTexts()).isNotEqualTo(before);
        advisor.navigate(root + "/clusters/" + CLUSTER + "/history" + language);
        assertThat(advisor.locator(".past")).hasCount(1);
        check(advisor, "history-corrected", width);
        advisor.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, ''", "360, DARK, ?lang=en"})
    void theApisPageIsReadable(int width, ColorScheme scheme, String language) {
        Page page = CHROMIUM.page(width, scheme);
        page.navigate(root + "/api" + language);
        page.locator("#op-matches summary").first().click();
        check(page, "api", width);
        page.context().close();
    }

    private Page signedIn(Role role, int width, ColorScheme scheme, String language) {
        String email = role == Role.MANAGER ? people.join(role, CLUSTER) : people.join(role);
        Page page = CHROMIUM.page(width, scheme);
        page.navigate(root + "/sign-in" + language);
        page.fill("#email", email);
        page.fill("#password", TestAccounts.PASSWORD);
        page.click(".stacked button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/account"));
        check(page, "account-" + role.key(), width);
        return page;
    }

    private static int drafts(Page page) {
        return (int) page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length");
    }

    private static void check(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(Chromium.axe(page).analyze().getViolations()).as(name).isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits %d pixels", name, width)
                .isTrue();
    }
}
