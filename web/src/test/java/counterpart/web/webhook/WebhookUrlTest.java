package counterpart.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.org",
                "https://portal.example.org/counterpart?x=1",
                "https://portal.example.org:8443/a%20b",
                "https://xn--mnchen-3ya.example.com/",
                "https://PORTAL.example.ORG:443/"
            })
    void namesOnThePublicInternetAreAllowed(String url) {
        assertThat(WebhookUrl.parse(url, Set.of())).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://portal.example.org/                | url-https
            ftp://portal.example.org/                 | url-https
            file:///etc/passwd                        | url-host
            https:portal.example.org                  | url-host
            //portal.example.org/                     | url-https
            portal.example.org                        | url-host
            https://127.0.0.1/                        | url-host
            https://0x7f.1/                           | url-host
            https://0x7f000001/                       | url-host
            https://0177.0.0.1/                       | url-host
            https://2130706433/                       | url-host
            https://127.1/                            | url-host
            https://1.1.1.1/                          | url-host
            https://[::1]/                            | url-host
            https://[::ffff:127.0.0.1]/               | url-host
            https://[::ffff:7f00:1]/                  | url-host
            https://[2606:4700:4700::1111]/           | url-host
            https://localhost/                        | url-host
            https://localhost./                       | url-host
            https://LOCALHOST/                        | url-host
            https://portal.example.org./              | url-host
            https://portal.localhost/                 | url-host
            https://printer.local/                    | url-host
            https://metadata.google.internal/         | url-host
            https://intranet/                         | url-host
            https://1.0.0.127.in-addr.arpa/           | url-host
            https://user@portal.example.org/          | url-parts
            https://user:secret@portal.example.org/   | url-parts
            https://portal.example.org@127.0.0.1/     | url-parts
            https://127.0.0.1#@portal.example.org/    | url-parts
            https://portal.example.org/#x             | url-parts
            https://127.0.0.1\\@portal.example.org/   | url-text
            https://portal.example.org/a b            | url-text
            https://127。0。0。1/                      | url-text
            https://ⓛocalhost/                        | url-text
            https://portal_x.example.org/             | url-host
            https://-portal.example.org/              | url-host
            https://portal..example.org/              | url-host
            https:///portal.example.org/              | url-host
            https://portal.example.org:22/            | url-port
            https://portal.example.org:0/             | url-port
            https://portal.example.org:65536/         | url-port
            https://portal.example.org:99999999999/   | url-host
            https://%31%32%37.0.0.1/                  | url-host
            """)
    void everythingElseIsRefused(String url, String reason) {
        assertThatThrownBy(() -> WebhookUrl.parse(url, Set.of()))
                .isInstanceOf(WebhookException.class)
                .hasMessage(reason);
    }

    @Test
    void aLineBreakIsRefused() {
        assertThatThrownBy(() -> WebhookUrl.parse("https://portal.example.org/\r\nX-Forged: 1", Set.of()))
                .hasMessage("url-text");
        assertThatThrownBy(() -> WebhookUrl.parse("https://portal.example.org/" + "a".repeat(500), Set.of()))
                .hasMessage("url-text");
    }

    /// Whatever passes is a name of letters at the end; nothing fails in another way.
    @Test
    void changedAddressesPassOnlyAsNames() {
        Random random = new Random(25);
        String letters = "htps:/.@[]#?%\\0x7f12locahe-_\t é。";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder url = new StringBuilder("https://portal.example.org/hook");
            for (int change = 0; change < 1 + random.nextInt(6); change++) {
                int at = random.nextInt(url.length());
                url.replace(
                        at, at + random.nextInt(2), String.valueOf(letters.charAt(random.nextInt(letters.length()))));
            }
            assertNameOrRefused(url.toString());
        }
    }

    private static void assertNameOrRefused(String url) {
        try {
            URI parsed = WebhookUrl.parse(url, Set.of());
            assertThat(parsed.getScheme()).isEqualTo("https");
            assertThat(parsed.getUserInfo()).isNull();
            assertThat(parsed.getHost()).matches("(?i)([a-z0-9-]+\\.)+(xn--[a-z0-9-]+|[a-z]+)");
        } catch (WebhookException e) {
            assertThat(e.reason()).startsWith("url-");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesThatAreNotPublicAreNever(String address) {
        assertThat(PublicInternetAddress.isPublic(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2606:4700:4700::1111",
                "2a01:4f8::1",
                "2001:4860:4860::8888"
            })
    void addressesBesideThemArePublic(String address) {
        assertThat(PublicInternetAddress.isPublic(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @Test
    void everyAddressOfANameMustBePublic() throws UnknownHostException {
        URI url = URI.create("https://portal.example.org/");
        InetAddress open = InetAddress.ofLiteral("1.1.1.1");
        InetAddress closed = InetAddress.ofLiteral("10.0.0.1");
        assertThat(WebhookTarget.of(url, host -> new InetAddress[] {open}, Set.of())
                        .socket()
                        .getAddress())
                .isEqualTo(open);
        assertThatThrownBy(() -> WebhookTarget.of(url, host -> new InetAddress[] {open, closed}, Set.of()))
                .hasMessage("not-public");
        assertThatThrownBy(() -> WebhookTarget.of(url, host -> new InetAddress[0], Set.of()))
                .hasMessage("not-public");
        assertThatThrownBy(() -> WebhookTarget.of(
                        url,
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        Set.of()))
                .hasMessage("not-public");
    }
}
