package counterpart.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class ProfileApiTest {

    private final Http http;

    ProfileApiTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void makesAProfileOfMembers() {
        JsonNode profile = http.post(
                        "/api/v1/profiles?lang=en",
                        "{\"members\": [{\"name\": \"KIT\"}, {\"name\": \"SAP\", \"city\": \"Walldorf\"}, {\"name\": \"Nobody at all\"}]}")
                .json();
        assertThat(profile.propertyNames()).containsExactly("recognised", "unrecognised", "fields", "gaps");
        assertThat(profile.path("recognised")).hasSize(2);
        assertThat(profile.path("unrecognised")
                        .get(0)
                        .path("input")
                        .path("name")
                        .asString())
                .isEqualTo("Nobody at all");
        assertThat(profile.path("fields")).isNotEmpty();
        assertThat(profile.path("gaps")).hasSize(10);
    }

    @Test
    void makesAProfileOfAText() {
        JsonNode profile = http.post(
                        "/api/v1/profiles?lang=en",
                        "{\"text\": \"We need partners for robotics; we ourselves make surgical instruments.\"}")
                .json();
        assertThat(Http.each(profile.path("sought"), "label")).contains("robotics");
        assertThat(Http.each(profile.path("fields"), "label")).isNotEmpty().doesNotContain("robotics");
        assertThat(http.post("/api/v1/profiles", "{\"text\": \"Robotik\", \"members\": [{\"name\": \"KIT\"}]}")
                        .body())
                .contains("„members“ oder „text“");
    }

    @Test
    void readsAFile() {
        Http.Answer answer = upload("Firma;Ort\nKIT;Karlsruhe\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("recognised")).hasSize(1);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(http.post("/api/v1/profiles", "{}").status()).isEqualTo(400);
        assertThat(http.post("/api/v1/profiles", "{\"members\": [null, {\"name\": \" \"}]}")
                        .body())
                .contains("members[0].name", "members[1].name");
        Http.Answer answer = upload("nothing here\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("members.csv");
    }

    @Test
    void saysWhichCellOfAFileIsTooLong() {
        Http.Answer answer = upload("name;ort\nKIT;Karlsruhe\nSAP;" + "x".repeat(500_000) + "\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("members.csv", "300", "Zeile 3, Spalte 2")
                .hasSizeLessThan(2_000);
    }

    @Test
    void saysWhichMemberOfAListIsTooLong() {
        String longest = "x".repeat(300);
        assertThat(http.post("/api/v1/profiles", member("name", longest)).status())
                .isEqualTo(200);
        for (String property : List.of("city", "website", "rorId")) {
            Http.Answer answer = http.post("/api/v1/profiles", member(property, longest + "x"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("members[0]." + property, "300").hasSizeLessThan(2_000);
        }
    }

    @Test
    void namesAtMostFiftyMistakes() {
        String members = "{},".repeat(4_999) + "{}";
        assertThat(http.post("/api/v1/profiles", "{\"members\": [" + members + "]}")
                        .body())
                .contains("members[49].name")
                .doesNotContain("members[50].name");
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        for (int size : new int[] {1_000_001, 4_500_000}) {
            Http.Answer answer = upload("n".repeat(size));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("1000 kB").hasSizeLessThan(2_000);
        }
    }

    @Test
    void refusesFileNamesThatNoFileHas() {
        for (String name : List.of("a\0.csv", "n".repeat(256), "n".repeat(5_000))) {
            Http.Answer answer = upload(name, "name\nKIT\n");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("255", "\"file\"").hasSizeLessThan(2_000);
        }
        assertThat(upload("n".repeat(255), "name\nKIT\n").status()).isEqualTo(200);
    }

    @Test
    void anUploadWithoutAFileIsRefused() {
        Http.Answer answer = http.send(http.request("/api/v1/profiles")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("--b--\r\n")));
        assertThat(answer.status()).isEqualTo(400);
    }

    private static String member(String property, String text) {
        String name = property.equals("name") ? "" : "\"name\": \"KIT\", ";
        return "{\"members\": [{" + name + "\"" + property + "\": \"" + text + "\"}]}";
    }

    @Test
    void reportsTheDataAndItsGaps() {
        JsonNode quality = http.get("/api/v1/data/quality").json();
        assertThat(quality.path("countries").path("KR").path("curated").asInt()).isEqualTo(16);
        assertThat(quality.path("thinRegions")).isNotEmpty();
    }

    private Http.Answer upload(String csv) {
        return upload("members.csv", csv);
    }

    private Http.Answer upload(String name, String csv) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        return http.send(http.request("/api/v1/profiles")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
