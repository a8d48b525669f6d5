package counterpart.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import counterpart.client.api.ClustersApi;
import counterpart.client.api.MatchesApi;
import counterpart.client.http.ApiClient;
import counterpart.client.http.ApiException;
import counterpart.client.model.ClusterJson;
import counterpart.client.model.ListedMatchJson;
import counterpart.client.model.MatchBatchBatchLine;
import counterpart.client.model.MatchBatchBatchRequest;
import counterpart.client.model.MatchFieldRequest;
import counterpart.client.model.MatchListJson;
import counterpart.client.model.MatchRequest;
import counterpart.client.model.PageJsonClusterSummaryJson;
import counterpart.client.model.Problem;
import counterpart.client.model.RankExplanationJson;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client against a real server.
class ClientIT {

    private static final Path WEB = Path.of(System.getProperty("counterpart.web"));
    private static final String CLUSTER = "medicalmountains";

    @TempDir
    private static Path folder;

    private static Server server;
    private static ApiClient client;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(WEB, folder);
        client = Counterpart.at(server.address());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void clustersAreListed() throws ApiException {
        PageJsonClusterSummaryJson page = new ClustersApi(client).clusters(null, 0, 200, null, "en");
        assertThat(page.getItems()).hasSize(page.getTotal().intValue()).hasSizeGreaterThan(80);
        assertThat(page.getItems()).extracting("id").contains(CLUSTER);
        ClusterJson cluster = new ClustersApi(client).cluster(CLUSTER, "en");
        assertThat(cluster.getName()).contains("MedicalMountains");
    }

    @Test
    void tenMatchesAreRanked() throws ApiException {
        List<ListedMatchJson> matches = tenMatches().getMatches();
        assertThat(matches).extracting(ListedMatchJson::getRank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(matches).allSatisfy(match -> {
            assertThat(match.getScore()).isBetween(0.0, 100.0);
            assertThat(match.getSentence()).isNotBlank();
            assertThat(match.getRegion().getName()).isNotBlank();
            assertThat(match.getPoints().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(match.getScore(), org.assertj.core.data.Offset.offset(0.1));
        });
    }

    @Test
    void aMatchIsExplained() throws ApiException {
        ListedMatchJson first = tenMatches().getMatches().get(0);
        RankExplanationJson explained =
                new ClustersApi(client).match(CLUSTER, first.getRegion().getId(), null, null, null, "en");
        assertThat(explained.getMatch().getRank()).isEqualTo(1);
        assertThat(explained.getMatch().getScore()).isEqualTo(first.getScore());
        assertThat(explained.getNeighbours()).isNotEmpty();
    }

    @Test
    void aFreeProfileIsMatched() throws ApiException {
        MatchListJson list = new MatchesApi(client)
                .freeMatches(new MatchRequest().text("printed electronics").size(2), null, null, "en");
        assertThat(list.getInterpreted()).isNotEmpty();
        assertThat(list.getMatches()).hasSize(2);
    }

    /// A default of what stands for another value would be sent with it.
    @Test
    void aRequestHasNoDefaultThatTheServerWouldRefuse() {
        assertThat(new MatchRequest().getLimit()).isNull();
        assertThat(new MatchRequest().getLang()).isNull();
        assertThat(new MatchRequest().getWeights()).isNull();
    }

    @Test
    void aBatchIsReadLineByLine() throws ApiException {
        MatchRequest engineering = new MatchRequest()
                .addFieldsItem(new MatchFieldRequest().field("/25/75"))
                .size(1);
        MatchRequest electronics =
                new MatchRequest().text("printed electronics").size(2);
        MatchBatchBatchRequest batch = new MatchBatchBatchRequest().profiles(List.of(engineering, electronics));
        try (Stream<MatchBatchBatchLine> lines = Counterpart.batch(client, batch, "en")) {
            assertThat(lines)
                    .extracting(line -> line.getProfile() + ":"
                            + line.getList().getMatches().size())
                    .containsExactly("0:1", "1:2");
        }
    }

    @Test
    void aMistakeIsAProblemDocument() {
        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> new ClustersApi(client).clusters(null, -1, 20, null, "en"));
        Problem problem = Counterpart.problem(failure).orElseThrow();
        assertThat(failure.getCode()).isEqualTo(400);
        assertThat(problem.getType()).isEqualTo("urn:counterpart:problem:invalid-input");
        assertThat(problem.getErrors().get(0).getParameter()).isEqualTo("page");
        assertThat(problem.getErrors().get(0).getAllowed()).isEqualTo("0 to 100000");
    }

    @Test
    void aMistakeInABatchIsAProblemDocument() {
        MatchBatchBatchRequest empty = new MatchBatchBatchRequest().profiles(List.of());
        ApiException failure = catchThrowableOfType(ApiException.class, () -> Counterpart.batch(client, empty, "en"));
        assertThat(Counterpart.problem(failure).orElseThrow().getErrors().get(0).getParameter())
                .isEqualTo("profiles");
    }

    @Test
    void aKeyIsSent() {
        ApiClient stranger = Counterpart.at(server.address(), "cp_unknown");
        ApiException failure =
                catchThrowableOfType(ApiException.class, () -> new ClustersApi(stranger).cluster(CLUSTER, "en"));
        assertThat(failure.getCode()).isEqualTo(401);
        assertThat(Counterpart.problem(failure).orElseThrow().getType())
                .isEqualTo("urn:counterpart:problem:not-signed-in");
    }

    @Test
    void aServerThatDoesNotAnswerIsNoProblemDocument() {
        ApiClient nowhere = Counterpart.at(URI.create("http://127.0.0.1:1"));
        ApiException failure =
                catchThrowableOfType(ApiException.class, () -> new ClustersApi(nowhere).cluster(CLUSTER, "en"));
        assertThat(Counterpart.problem(failure)).isEmpty();
    }

    private static MatchListJson tenMatches() throws ApiException {
        return new ClustersApi(client)
                .matches(
                        CLUSTER, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, 10, null, null, "en");
    }
}
