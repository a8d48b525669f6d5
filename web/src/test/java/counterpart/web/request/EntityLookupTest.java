package counterpart.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class EntityLookupTest {

    private final Http http;

    EntityLookupTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "regions", "institutions", "fields", "programmes"})
    void listsAreZeroBasedPages(String list) {
        JsonNode first = json("/" + list + "?size=2");
        JsonNode second = json("/" + list + "?size=2&page=1");
        assertThat(first.propertyNames()).containsExactly("items", "page", "size", "total");
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("page").asInt()).isZero();
        assertThat(second.path("page").asInt()).isEqualTo(1);
        assertThat(second.path("total")).isEqualTo(first.path("total"));
        assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "regions", "institutions", "fields", "programmes"})
    void aPageBehindTheLastIsEmpty(String list) {
        JsonNode page = json("/" + list + "?page=100000&size=200");
        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("total").asInt()).isPositive();
    }

    @Test
    void knowsAllClusters() {
        JsonNode clusters = json("/clusters?size=200");
        assertThat(clusters.path("total").asInt()).isEqualTo(93);
        assertThat(Http.each(clusters.path("items"), "id"))
                .contains(
                        "medicalmountains",
                        "biorn",
                        "software-cluster",
                        "cyberforum",
                        "forum-organic-electronics",
                        "cluster-elektromobilitaet-sued-west",
                        "mannheim-medical-technology",
                        "bw-engineers");
    }

    @Test
    void showsAClustersProfileMembersAndContacts() {
        JsonNode cluster = json("/clusters/medicalmountains?lang=en");
        assertThat(cluster.path("fields").get(0).propertyNames()).containsExactly("field", "label", "weight");
        assertThat(cluster.path("sought").get(0).propertyNames())
                .containsExactly("field", "label", "weight", "basis", "source");
        assertThat(cluster.path("contacts")).isNotEmpty();
        assertThat(cluster.path("sources")).isNotEmpty();
    }

    @Test
    void showsWhatARegionIsStrongIn() {
        JsonNode region = json("/regions/us-mn");
        assertThat(region.path("id").asString()).isEqualTo("US-MN");
        assertThat(region.path("countryName").asString()).isEqualTo("Vereinigte Staaten");
        assertThat(region.path("strongest")).isNotEmpty();
        assertThat(region.path("institutions")).isNotEmpty();
        assertThat(region.path("coverage").path("level").asString()).isIn("solid", "fair", "thin");
    }

    @Test
    void anOlderCodeLeadsToTheRegionOfToday() {
        JsonNode region = json("/regions/FR61");
        assertThat(region.path("id").asString()).isEqualTo("FRI1");
        assertThat(region.path("aliases")).extracting(JsonNode::asString).contains("FR61");
    }

    @Test
    void aRegionIsOfferedItsClusters() {
        JsonNode answer = json("/regions/US-MN/matches?limit=5");
        assertThat(answer.propertyNames()).containsExactly("region", "matches");
        assertThat(answer.path("matches")).hasSize(5);
        assertThat(answer.path("matches").get(0).path("rank").asInt()).isEqualTo(1);
        assertThat(answer.path("matches").get(0).path("cluster").path("id").asString())
                .isNotBlank();
    }

    @Test
    void listsInstitutionsOfAllRegionsOfANuts1Code() {
        JsonNode institutions = json("/institutions?region=fi1&type=university&size=200");
        assertThat(institutions.path("items")).isNotEmpty();
        for (JsonNode institution : institutions.path("items")) {
            assertThat(institution.path("region").asString()).startsWith("FI1");
            assertThat(institution.path("type").asString()).isEqualTo("university");
        }
    }

    @Test
    void showsTheEvidenceOfAnInstitution() {
        String id = json("/institutions?field=/25/57&country=CH&size=1")
                .path("items")
                .get(0)
                .path("id")
                .asString();
        JsonNode institution = json("/institutions/" + id.toUpperCase(Locale.ROOT));
        assertThat(institution.path("id").asString()).isEqualTo(id);
        assertThat(institution.path("competences")).isNotEmpty();
        assertThat(institution.path("competences").get(0).path("source").asString())
                .isNotBlank();
    }

    @Test
    void findsFieldsInBothLanguages() {
        assertThat(Http.each(json("/fields?query=Optik").path("items"), "labelEn"))
                .contains("optics");
        assertThat(Http.each(json("/fields?query=optics&lang=en").path("items"), "label"))
                .contains("optics");
    }

    @Test
    void showsProgrammesForAPair() {
        JsonNode programmes = json("/programmes?cluster=medicalmountains&region=CH0&on=2026-01-31");
        assertThat(programmes.path("items")).isNotEmpty();
        assertThat(programmes.path("items").get(0).path("sources")).isNotEmpty();
    }

    @Test
    void saysWhoCouldPayForAPairOnWhatTermsAndWhoHasPaidBefore() {
        JsonNode programmes = json("/programmes?cluster=medicalmountains&region=FI1D&on=2026-01-31&size=200&lang=en");
        JsonNode precedent = programmes
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("bmbf-intspin-implementation"))
                .findFirst()
                .orElseThrow();
        assertThat(precedent.path("precedent").asBoolean()).isTrue();
        assertThat(precedent.path("fundable").asBoolean()).isFalse();
        assertThat(precedent.path("partnerSide").asString()).startsWith("The partner applies to an agency");
        assertThat(precedent.path("conditions")).isNotEmpty();
        assertThat(Http.each(precedent.path("recipients"), "cluster")).contains("medicalmountains");
        JsonNode horizon = programmes
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("horizon-europe"))
                .findFirst()
                .orElseThrow();
        assertThat(horizon.path("countryStatus")).hasSize(1);
        assertThat(horizon.at("/countryStatus/0/country").asString()).isEqualTo("FI");
        assertThat(horizon.at("/countryStatus/0/status").asString()).isEqualTo("EU member");
    }

    @Test
    void saysWhatTheDataIs() {
        JsonNode data = json("/data");
        assertThat(data.propertyNames()).containsExactly("version", "built", "counts", "sources");
        assertThat(data.path("counts").path("clusters").asInt()).isEqualTo(94);
        assertThat(data.path("sources").get(0).path("licence").asString()).isNotBlank();
    }

    @Test
    void answersMayBeKeptForAWhile() {
        assertThat(http.get("/api/v1/data").header("Cache-Control")).isEqualTo("max-age=300, public");
    }

    private JsonNode json(String path) {
        Http.Answer answer = http.get("/api/v1" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
