package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.portfolio.RankStability;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageAddress;
import counterpart.web.match.request.MatchQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
/// The reasons for one region, compared with the first region of the list.
///
/// @param candidates all ranked regions
/// @param home code of the home region, or of the state for a free profile
/// @param first name of the first region
/// @param differences factors with different points, the largest loss first; empty for the first region itself
/// @param compare address of the comparison with the first regions

record MatchDetailPage(
        MatchQuestion asked,
        MatchCard card,
        int candidates,
        String home,
        String first,
        List<Difference> differences,
        String compare) {

    private static final int COMPARED = 2;
    private static final double NOTABLE = 0.05;

    MatchDetailPage {
        differences = List.copyOf(differences);
    }

    static MatchDetailPage of(MatchQuestion asked, RegionId region, Engine engine, LocalDate today, Messages texts) {
        MatchQuery query = asked.query(today);
        List<Match> list = engine.ranking().match(query).matches();
        Match match = engine.ranking().match(query, List.of(region)).matches().getFirst();
        RankStability placement = engine.ranking().placement(query);
        MatchCard card =
                MatchCard.of(List.of(match), placement, engine.data(), texts).getFirst();
        Match first = list.isEmpty() ? match : list.getFirst();
        return new MatchDetailPage(
                asked,
                card,
                placement.candidates(),
                MatchPage.home(asked),
                first.region().name().in(texts.language()),
                first.region().id().equals(region) ? List.of() : differences(match, first),
                comparison(asked, region, list));
    }

    private static List<Difference> differences(Match here, Match there) {
        List<MatchJson.Reason> ours = MatchJson.Reason.of(here.reasons());
        List<MatchJson.Reason> theirs = MatchJson.Reason.of(there.reasons());
        List<Difference> rows = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            rows.add(new Difference(
                    ours.get(i).factor(), ours.get(i).points(), theirs.get(i).points()));
        }
        return rows.stream()
                .filter(row -> Math.abs(row.gain()) > NOTABLE)
                .sorted(Comparator.comparingDouble(Difference::gain))
                .toList();
    }

    private static String comparison(MatchQuestion asked, RegionId region, List<Match> list) {
        List<String> regions = new ArrayList<>();
        regions.add(region.value());
        list.stream()
                .map(match -> match.region().id())
                .filter(id -> !id.equals(region))
                .limit(COMPARED)
                .map(RegionId::value)
                .forEach(regions::add);
        PageAddress address = asked.address().at("/compare").with("region", regions);
        return asked.cluster()
                .map(cluster -> address.with("cluster", cluster.id()))
                .orElse(address)
                .toString();
    }

    /// Points of a factor in this region and in the first one.
    record Difference(String factor, double here, double there) {

        double gain() {
            return here - there;
        }
    }
}
