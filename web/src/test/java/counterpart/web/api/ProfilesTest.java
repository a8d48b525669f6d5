package counterpart.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class ProfilesTest {

    private final Http http;

    ProfilesTest(@LocalServerPort int port) {
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
    void reportsTheDataAndItsGaps() {
        JsonNode quality = http.get("/api/v1/data/quality").json();
        assertThat(quality.path("countries").path("KR").path("curated").asInt()).isEqualTo(16);
        assertThat(quality.path("thinRegions")).isNotEmpty();
    }

    private Http.Answer upload(String csv) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"members.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        return http.send(http.request("/api/v1/profiles")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
