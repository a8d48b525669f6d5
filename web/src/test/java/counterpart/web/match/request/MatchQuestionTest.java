package counterpart.web.match.request;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.Http;
import counterpart.web.ServedTest;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.error.Violation;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// The same question through API and pages.
@ServedTest
class MatchQuestionTest {

    private static final String CLUSTER = "medicalmountains";
    private static final String PAGE = "/clusters/" + CLUSTER;
    private static final String API = "/api/v1/clusters/" + CLUSTER + "/matches";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Pattern SHOWN_REGION = Pattern.compile("id=\"name-([^\"]+)\"");

    private final Http http;
    private final EngineProvider engines;
    private final MatchQuestionParser questions;
    private final MatchPageParser pages;
    private final JsonMapper json;
    private EngineLease lease;

    MatchQuestionTest(
            @LocalServerPort int port,
            EngineProvider engines,
            MatchQuestionParser questions,
            MatchPageParser pages,
            JsonMapper json) {
        http = new Http(port);
        this.engines = engines;
        this.questions = questions;
        this.pages = pages;
        this.json = json;
    }

    @BeforeEach
    void lease() {
        lease = engines.lease();
    }

    @AfterEach
    void release() {
        lease.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "strategy=likely",
                "strategy=deepen&limit=3&diversify=false",
                "weights=complementarity:40,commonGround:20",
                "weights=complementarity:20.3,soughtCoverage:12,commonGround:18,excellence:20,proximity:2,contacts:6",
                "weights=ties:999999999,funding:0.001",
                "country=US,JP&excludeCountry=CN",
                "country=uk,EL",
                "continent=na,AS&eu=Member,none",
                "programme=EUROSTARS-3&contacts=none",
                "minParticipations=0",
                "minParticipations=999999&domestic=true",
                "domestic=true&on=2027-01-31&limit=50"
            })
    void isTheSameQuery(String address) {
        ParameterBinder api = new ParameterBinder();
        ParameterBinder page = new ParameterBinder();
        assertThat(ofPage(address, page)).isEqualTo(ofApi(address, api));
        assertThat(api.violations()).isEmpty();
        assertThat(page.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy=likely&limit=5",
                "weights=ties:20,excellence:80&country=US,JP,KR",
                "domestic=true&onePerCountry=true&on=2025-01-31",
                "area=overseas&limit=5"
            })
    void getsTheSameRegions(String address) {
        List<String> ofApi = StreamSupport.stream(
                        http.get(API + "?" + address).json().path("matches").spliterator(), false)
                .map(match -> match.at("/region/id").asString())
                .toList();
        assertThat(ofApi).isNotEmpty();
        assertThat(regionsOf(http.get(PAGE + "?" + address).body())).isEqualTo(ofApi);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text=gedruckte+Elektronik                  | {"text": "gedruckte Elektronik"}
            text=Implantate&limit=3&on=2027-01-31      | {"text": "Implantate", "limit": 3, "on": "2027-01-31"}
            fields=/25/75:2.5&sought=/23/43            | {"fields": [{"field": "/25/75", "weight": 2.5}], "sought": [{"field": "/23/43"}]}
            fields=/25/75:1,/23/43:3,/25/75:2          | {"fields": [{"field": "/25/75", "weight": 1}, {"field": "/23/43", "weight": 3}, {"field": "/25/75", "weight": 2}]}
            sought=/23/43:1000&weights=funding:3       | {"sought": [{"field": "/23/43", "weight": 1000}], "weights": {"funding": 3}}
            fields=/25/75&country=US&domestic=true     | {"fields": [{"field": "/25/75"}], "filters": {"country": ["US"], "domestic": true}}
            """)
    void isTheSameQueryForAFreeProfile(String address, String body) {
        ParameterBinder reading = new ParameterBinder();
        Optional<MatchQuery> ofPage =
                pages.ofProfile(engine(), parameters(address), reading).map(question -> question.query(TODAY));
        Optional<MatchQuery> ofApi = questions
                .ofProfile(engine(), json.readValue(body, MatchRequest.class).input(reading), reading)
                .map(question -> question.query(TODAY));
        assertThat(reading.violations()).isEmpty();
        assertThat(ofPage).isPresent().isEqualTo(ofApi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy=likely&excludeCountry=CN&excludeCountry=US&domestic=true&on=2027-01-31",
                "weights=ties:12.345,funding:7&minParticipations=20&contacts=only",
                "fields=/25/75:2.5&sought=/23/43&eu=none&continent=AS"
            })
    void isKeptByTheAddressOfItsPage(String address) {
        MatchQuestion question = ofCluster(address, new ParameterBinder());
        PageParameters again = new PageParameters(question.address().parameters());
        assertThat(pages.ofCluster(engine(), cluster(), again, new ParameterBinder()))
                .isEqualTo(question);
    }

    @Test
    void isUneditedWhenItsFormSendsTheFieldsOfTheTextBack() {
        MatchQuestion question = free("text=gedruckte+Elektronik");
        String fields =
                String.join("&fields=", MatchQuestion.fields(question.profile().own()));
        assertThat(free("text=gedruckte+Elektronik&fields=" + fields)).isEqualTo(question);
        assertThat(free("text=gedruckte+Elektronik&fields=/25/75:3").edited()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exclude=US                                    | excludeCountry=US
            exclude=US&excludeCountry=CN                  | excludeCountry=CN,US
            country=US&country=JP                         | country=US,JP
            w.ties=20&w.funding=80                        | weights=ties:20,funding:80
            weights=ties:50,funding:80&w.ties=20          | weights=ties:20,funding:80
            w.complementarity=20&w.soughtCoverage=12&w.commonGround=18&w.excellence=20&w.proximity=2&w.contacts=6&w.particularity=22 | strategy=complement
            fields=/25/75:3&addOwn=/23/43                 | fields=/25/75:3,/23/43:2
            fields=/25/75:3&addSought=/23/43              | fields=/25/75:3&sought=/23/43:2
            fields=/25/75:3&addOwn=/25/75                 | fields=/25/75:3
            limit=1000                                    | limit=50
            country=&limit=&strategy=                     | limit=10
            """)
    void hasTheOldNamesOfThePagesToo(String alias, String canonical) {
        ParameterBinder reading = new ParameterBinder();
        assertThat(ofPage(alias, reading)).isEqualTo(ofPage(canonical, reading));
        assertThat(reading.violations()).isEmpty();
    }

    @Test
    void aPageGoesOnWithWhatIsValid() {
        ParameterBinder reading = new ParameterBinder();
        MatchQuery query = ofPage(
                "strategy=likely&strategy=best&country=XX,JP&weights=ties:20,luck:3&limit=0&fields=/99:1,/25/75:0,/23/43:2",
                reading);
        assertThat(query).isEqualTo(ofPage("strategy=likely&country=JP&weights=ties:20&fields=/23/43:2", reading));
        assertThat(reading.violations())
                .extracting(Violation::parameter, Violation::value)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"strategy\", \"likely best\")",
                        "(\"country\", \"XX\")",
                        "(\"weights\", \"luck\")",
                        "(\"limit\", \"0\")",
                        "(\"fields\", \"/99:1\")",
                        "(\"fields\", \"/25/75:0\")");
    }

    private MatchQuery ofApi(String address, ParameterBinder reading) {
        return questions
                .ofCluster(
                        engine(), cluster(), apiParameters(parameters(address)).input(), reading)
                .query(TODAY);
    }

    private MatchQuery ofPage(String address, ParameterBinder reading) {
        return ofCluster(address, reading).query(TODAY);
    }

    private MatchQuestion ofCluster(String address, ParameterBinder reading) {
        return pages.ofCluster(engine(), cluster(), parameters(address), reading);
    }

    private MatchQuestion free(String address) {
        return pages.ofProfile(engine(), parameters(address), new ParameterBinder())
                .orElseThrow();
    }

    private Engine engine() {
        return lease.engine();
    }

    private Cluster cluster() {
        return engine().data().cluster(CLUSTER);
    }

    private static MatchParameters apiParameters(PageParameters given) {
        List<String> values = Stream.of(
                        "limit",
                        "strategy",
                        "weights",
                        "diversify",
                        "onePerCountry",
                        "area",
                        "on",
                        "country",
                        "excludeCountry",
                        "continent",
                        "eu",
                        "programme",
                        "contacts",
                        "minParticipations",
                        "domestic")
                .map(name -> given.one(name, new ParameterBinder()))
                .collect(ArrayList::new, List::add, List::addAll);
        return new MatchParameters(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7),
                values.get(8),
                values.get(9),
                values.get(10),
                values.get(11),
                values.get(12),
                values.get(13),
                values.get(14));
    }

    private static PageParameters parameters(String address) {
        Map<String, String[]> values = new LinkedHashMap<>();
        for (String pair : address.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            values.merge(
                    parts[0],
                    new String[] {value},
                    (some, more) -> Stream.concat(Arrays.stream(some), Arrays.stream(more))
                            .toArray(String[]::new));
        }
        return PageParameters.of(values);
    }

    private static List<String> regionsOf(String page) {
        return SHOWN_REGION
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
