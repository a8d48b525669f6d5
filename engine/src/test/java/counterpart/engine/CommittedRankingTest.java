package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Strategy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ranking on the committed data: advice must be particular to the cluster, complete and repeatable.
class CommittedRankingTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path directory;

    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.open(DatasetReader.load(DataPackage.embedded()), directory);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void isParticularToTheCluster() {
        Map<RegionId, Long> lists = engine.data().clusters().stream()
                .flatMap(cluster -> engine.ranking().match(MatchQuery.of(cluster, ON)).matches().stream())
                .collect(Collectors.groupingBy(match -> match.region().id(), Collectors.counting()));
        long largest = lists.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        assertThat(lists).as("regions named in the top tens").hasSizeGreaterThanOrEqualTo(120);
        assertThat((double) largest / engine.data().clusters().size())
                .as("share of lists that one region is in")
                .isLessThanOrEqualTo(0.40);
    }

    @Test
    void explainsEveryMatchOfEveryCluster() {
        for (Cluster cluster : engine.data().clusters()) {
            for (Match match :
                    engine.ranking().match(MatchQuery.of(cluster, ON)).matches()) {
                String where = cluster.id() + " " + match.region().id();
                assertThat(match.score()).as(where).isBetween(0.0, 100.0);
                assertThat(match.institutions()).as(where).isNotEmpty();
                assertThat(match.sentence().in(Language.DE))
                        .as(where)
                        .contains(match.adds().isEmpty() ? "keine belegte Stärke" : " (")
                        .endsWith(".");
                assertThat(match.sentence().in(Language.EN))
                        .as(where)
                        .containsPattern(match.adds().isEmpty() ? "^No proven strength" : " lacks | add(s)? depth in ")
                        .endsWith(".");
                assertThat(match.region().country()).as(where).isNotEqualTo("DE");
            }
        }
    }

    @Test
    void namesClusterOrganisationsFirstAndWhoPaysThemAtHome() {
        List<Match> matches = engine.ranking()
                .match(query("biorn").withLimit(MatchQuery.MAX_LIMIT))
                .matches();
        Match denmark = of(matches, "DK01");
        assertThat(denmark.clusterOrganisations().getFirst().institution().type())
                .isEqualTo(Institution.Type.CLUSTER_ORGANISATION);
        assertThat(denmark.clusterOrganisations())
                .allSatisfy(door -> assertThat(door.paidFromHomeBy())
                        .extracting(funding -> funding.programme().id())
                        .containsExactly("bsr-innovation-express-2017-bw", "bsr-innovation-express-2013"));
        assertThat(of(matches, "US-MA").clusterOrganisations())
                .isNotEmpty()
                .allMatch(door -> door.paidFromHomeBy().isEmpty());
    }

    private static Match of(List<Match> matches, String region) {
        return matches.stream()
                .filter(match -> match.region().id().value().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sortsByScore() {
        for (Strategy strategy : Strategy.all()) {
            Matches all = engine.ranking()
                    .match(query("medicalmountains").withStrategy(strategy).withLimit(MatchQuery.MAX_LIMIT));

            assertThat(all.matches()).hasSize(all.total());
            assertThat(all.matches())
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Match::score).reversed());
            assertThat(all.matches())
                    .extracting(Match::rank)
                    .isEqualTo(all.matches().stream().map(Match::rankByScore).toList());
        }
    }

    @Test
    void ownContactsAreCandidatesAndComeFirstWhereLinksAreDeepened() {
        for (Cluster cluster : engine.data().clusters()) {
            List<Match> matches = engine.ranking()
                    .match(MatchQuery.of(cluster, ON)
                            .withStrategy(Strategy.DEEPEN)
                            .withLimit(MatchQuery.MAX_LIMIT))
                    .matches();
            List<RegionId> contacts = cluster.contacts().stream()
                    .flatMap(contact -> Stream.ofNullable(contact.place()))
                    .flatMap(place -> engine.data().regionsOf(place).stream())
                    .filter(region -> !engine.data().region(region).country().equals("DE"))
                    .distinct()
                    .toList();
            assertThat(matches.subList(0, contacts.size()))
                    .as(cluster.id())
                    .extracting(match -> match.region().id())
                    .containsExactlyInAnyOrderElementsOf(contacts);
        }
    }

    @Test
    void asksDifferentQuestionsByStrategy() {
        Function<Strategy, List<RegionId>> order =
                strategy -> engine.ranking().match(query("medicalmountains").withStrategy(strategy)).matches().stream()
                        .map(match -> match.region().id())
                        .toList();
        assertThat(Strategy.all().stream().map(order).distinct()).hasSameSizeAs(Strategy.all());
    }

    @Test
    void answersTheSameTwice() {
        assertThat(engine.ranking().match(query("biorn")))
                .isEqualTo(engine.ranking().match(query("biorn")));
    }

    private static MatchQuery query(String cluster) {
        return MatchQuery.of(engine.data().cluster(cluster), ON);
    }
}
