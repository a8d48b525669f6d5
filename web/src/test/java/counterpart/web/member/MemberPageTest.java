package counterpart.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedTest
class MemberPageTest {

    private static final Pattern SELECT = Pattern.compile("name=\"m\\.0\"[^>]*>\\s*<option value=\"([^\"]+)\"");

    private final Http http;

    MemberPageTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void leadsFromAFileToAProfileThatCanBeMatched() {
        String list = finished(upload("members.csv", "Firma;Ort\nKIT;Karlsruhe\nNiemand Dieses Namens;Nirgendwo\n"));
        String body = http.get(list).body();
        assertThat(body)
                .contains("1 von 2 Mitgliedern erkannt", "Karlsruhe, Deutschland", "Niemand Dieses Namens")
                .contains("name=\"fields\"", "name=\"sought\"", "action=\"/match\"")
                .doesNotContainPattern("\\?\\?[a-z.]+_(de|en)\\?\\?");
        Matcher field =
                Pattern.compile("name=\"fields\"[^>]*value=\"([^\"]+)\"").matcher(body);
        assertThat(field.find()).isTrue();
        assertThat(http.get("/match?fields=" + field.group(1)).body())
                .contains("class=\"card-match\"")
                .doesNotContain("Nicht verstanden");
    }

    @Test
    void theFieldsFollowWhatOneChooses() {
        String list = finished(typed("KIT; Karlsruhe"));
        Matcher first = SELECT.matcher(http.get(list).body());
        assertThat(first.find()).isTrue();
        choose(list, "");
        assertThat(http.get(list).body())
                .contains("0 von 1 Mitgliedern erkannt", "kein gemeinsames Technologiefeld verzeichnet");
        choose(list, "an-id-that-is-no-candidate");
        assertThat(http.get(list).body()).contains("0 von 1 Mitgliedern erkannt");
        choose(list, first.group(1));
        assertThat(http.get(list).body()).contains("1 von 1 Mitgliedern erkannt", "name=\"fields\"");
    }

    @Test
    void anUnknownMemberIsAssignedByASearch() {
        String list = finished(typed("Firma die niemand kennt\nKIT\n"));
        assertThat(http.get(list).body()).contains("1 von 2 Mitgliedern erkannt", "name=\"s.0\"");
        Http.Answer searched = form(list, "s.0=Universit%C3%A4t+Ulm&s.1=&find=1");
        assertThat(searched.status()).isEqualTo(303);
        String found = http.get(searched.header("Location").replaceFirst("^https?://[^/]+", ""))
                .body();
        assertThat(found).contains("Treffer für „Universität Ulm“", "1 von 2 Mitgliedern erkannt");
        Matcher ulm =
                Pattern.compile("<option value=\"([^\"]+)\">Universität Ulm,").matcher(found);
        assertThat(ulm.find()).isTrue();
        form(list, "m.0=" + ulm.group(1));
        assertThat(http.get(list).body()).contains("2 von 2 Mitgliedern erkannt", "von Ihnen zugeordnet", ulm.group(1));
        assertThat(http.get(list + "?row=0&words=qqqqqqqq").body()).contains("keine weitere Einrichtung verzeichnet");
    }

    @Test
    void saysThatOnlyTheWholeOrganisationIsKnown() {
        String list = finished(typed("DLR Stuttgart\n"));
        assertThat(http.get(list).body()).contains("nur die ganze Organisation mit allen Standorten");
    }

    @Test
    void showsAPartOfALongList() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            names.append("Unbekannte Werkstatt Nummer ").append(i).append('\n');
        }
        String list = finished(typed(names.toString()));
        assertThat(http.get(list).body().split("scope=\"row\"", -1)).hasSize(101);
        assertThat(http.get(list + "?page=1").body().split("scope=\"row\"", -1)).hasSize(31);
        assertThat(http.get(list + "?show=recognised").body()).contains("aria-current=\"true\"");
    }

    @Test
    void saysHowFarItIs() {
        Http.Answer upload = typed("KIT\nSAP\n");
        String list = upload.header("Location");
        assertThat(http.get(list + "/progress").body()).contains("2");
        finished(upload);
        assertThat(http.get(list + "/progress").body())
                .contains("Fertig: zum Ergebnis")
                .doesNotContain("hx-get");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing here          | fehlt eine Spalte mit den Namen
                    Name                  | keine Mitglieder gefunden
                    PK no zip             | können wir nicht lesen
                    """)
    void saysWhatIsWrongWithAFile(String content, String message) {
        Http.Answer answer = upload("list.csv", content + "\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(message, "role=\"alert\"");
    }

    @Test
    void saysThatAFileIsTooLarge() {
        assertThat(upload("list.csv", "Name\n" + "x".repeat(1_000_001)).body()).contains("größer als 1 MB");
        Http.Answer larger = upload("list.csv", "Name\n" + "x".repeat(4_500_000));
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.body()).contains("Das ist zu groß");
    }

    @Test
    void saysWhichEntryIsTooLong() {
        assertThat(upload("list.csv", "Name;Ort\nA;" + "x".repeat(301) + "\n").body())
                .contains("In Zeile 2, Spalte 2 stehen mehr als 300 Zeichen");
        assertThat(typed("A\n" + "x".repeat(301)).body()).contains("In Zeile 2, Spalte 1 stehen mehr als 300 Zeichen");
    }

    @Test
    void refusesFileNamesThatNoFileHas() {
        for (String name : List.of("a\0.csv", "n".repeat(256), "n".repeat(5_000))) {
            assertThat(upload(name, "Name\nKIT\n").status()).isEqualTo(400);
        }
    }

    @Test
    void anEmptyFormIsSentBack() {
        assertThat(typed(" \n").body()).contains("mindestens einen Namen");
    }

    @Test
    void aListThatIsGoneIsExplained() {
        assertThat(http.get("/members/0123456789abcdef").body()).contains("gibt es nicht mehr");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(http.get("/members?lang=en").body()).contains("From your members to partner regions");
    }

    /// The address of a list once it is finished.
    private String finished(Http.Answer upload) {
        assertThat(upload.status()).isEqualTo(303);
        String list = URI.create(upload.header("Location")).getPath();
        for (int i = 0; i < 600; i++) {
            if (!http.get(list + "/progress").body().contains("hx-get")) {
                return list;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError(list + " is not finished");
    }

    private Http.Answer upload(String name, String content) {
        return post("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content);
    }

    private Http.Answer typed(String names) {
        return post("Content-Disposition: form-data; name=\"names\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + names);
    }

    private Http.Answer post(String part) {
        return http.send(http.request("/members")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("--b\r\n" + part + "\r\n--b--\r\n")));
    }

    private void choose(String list, String institution) {
        assertThat(form(list, "m.0=" + URLEncoder.encode(institution, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(303);
    }

    private Http.Answer form(String list, String content) {
        return http.send(http.request(list)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(content)));
    }
}
