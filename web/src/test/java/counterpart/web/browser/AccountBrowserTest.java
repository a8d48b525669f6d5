package counterpart.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.ServedTest;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// From an invitation to signing out, as an administrator sees it.
@ServedTest
class AccountBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestAccounts people;
    private final String root;

    AccountBrowserTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, ''", "360, DARK, ?lang=en"})
    void anAdministratorJoinsInvitesMakesAKeyAndLeaves(int width, ColorScheme scheme, String language) {
        Page page = CHROMIUM.page(width, scheme);
        String email = "browser-" + width + "@example.org";
        page.navigate(root + "/invitation/" + people.invite(Role.ADMINISTRATOR) + language);
        check(page, "invitation", width);
        page.fill("#name", "Ada Lovelace");
        page.fill("#email", email);
        page.fill("#password", TestAccounts.PASSWORD);
        page.click(".stacked button[type=submit]");

        check(page, "sign-in", width);
        page.fill("#email", email);
        page.fill("#password", TestAccounts.PASSWORD);
        page.click(".stacked button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/account"));
        check(page, "account", width);

        page.navigate(root + "/admin/accounts" + language);
        page.fill("#note", "Grace");
        page.click("form[action^='/admin/invitations'] button[type=submit]");
        assertThat(page.locator("code").first()).containsText("/invitation/");
        check(page, "accounts", width);

        page.navigate(root + "/admin/keys" + language);
        page.fill("#key-name", "Portal");
        page.click("form[action^='/admin/keys'] button[type=submit]");
        assertThat(page.locator(".notice-good code")).containsText("cp_");
        check(page, "keys", width);

        page.navigate(root + "/admin/audit" + language);
        check(page, "audit", width);

        page.navigate(root + "/account" + language);
        page.click("form[action^='/sign-out'] button");
        page.navigate(root + "/account" + language);
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?"));
        page.context().close();
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
