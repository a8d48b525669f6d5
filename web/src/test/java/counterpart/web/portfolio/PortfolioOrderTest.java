package counterpart.web.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.Strategy;
import counterpart.web.Http;
import counterpart.web.ServedTest;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The portfolio and the pages of the clusters show the same regions in the same order.
@ServedTest
class PortfolioOrderTest {

    private static final Pattern REGION = Pattern.compile("<a href=\"#region-[^\"]+\" data-region=\"([^\"]+)\"");

    private final Http http;
    private final EngineProvider provider;

    PortfolioOrderTest(@LocalServerPort int port, EngineProvider provider) {
        http = new Http(port);
        this.provider = provider;
    }

    @Test
    void regionsAreThoseOfTheMatchesPageInTheirOrder() {
        try (EngineLease lease = provider.lease()) {
            Engine engine = lease.engine();
            LocalDate today = LocalDate.now();
            Portfolio portfolio = engine.ranking().portfolio(Strategy.COMPLEMENT, today);
            assertThat(portfolio.rows()).hasSizeGreaterThan(70);
            for (Portfolio.Row row : portfolio.rows()) {
                List<String> best = row.standings().stream()
                        .limit(10)
                        .map(standing -> standing.region().id().value())
                        .toList();
                assertThat(best)
                        .as(row.cluster().id())
                        .isEqualTo(engine.ranking().match(MatchQuery.of(row.cluster(), today)).matches().stream()
                                .map(match -> match.region().id().value())
                                .toList())
                        .isEqualTo(shown(row.cluster().id()));
            }
        }
    }

    private List<String> shown(String cluster) {
        return REGION.matcher(http.get("/clusters/" + cluster).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
