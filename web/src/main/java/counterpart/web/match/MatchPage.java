package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.portfolio.RankStability;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.map.WorldMap;
import counterpart.web.match.request.MatchQuestion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
/// The model of the matches page.
///
/// @param total regions that pass the filters
/// @param candidates regions before filters
/// @param shaky names of those top regions that small changes of weights can displace
/// @param unfiltered the address without filters
/// @param parts the parts of the world that can be listed
/// @param ownContacts the regions of the cluster's contacts, best rank first
/// @param home code of the home region, or of the state for a free profile

public record MatchPage(
        MatchQuestion asked,
        ProfilePanel profile,
        List<Plan> strategies,
        List<FilterTags.Tag> tags,
        String unfiltered,
        int total,
        int candidates,
        List<MatchCard> cards,
        RankStability.Stability stability,
        List<String> shaky,
        WorldMap map,
        OpportunityChart opportunity,
        Concentration countries,
        List<Part> parts,
        List<OwnContact> ownContacts,
        String home) {

    private static final int GAPS = 24;
    private static final int SOME = 20;
    private static final int MOST = 50;

    /// Stands for all regions of Baden-Württemberg.
    private static final String STATE = "DE1";

    public MatchPage {
        strategies = List.copyOf(strategies);
        tags = List.copyOf(tags);
        cards = List.copyOf(cards);
        shaky = List.copyOf(shaky);
        parts = List.copyOf(parts);
        ownContacts = List.copyOf(ownContacts);
    }

    public static MatchPage of(MatchQuestion asked, Engine engine, LocalDate today, Messages texts) {
        MatchQuery query = asked.query(today);
        Matches matches = engine.ranking().match(query);
        RankStability placement = engine.ranking().placement(query);
        Dataset dataset = engine.data();
        List<MatchCard> cards = MatchCard.of(matches.matches(), placement, dataset, texts);
        FilterTags tags = new FilterTags(asked.address(), dataset, texts);
        return new MatchPage(
                asked,
                ProfilePanel.of(asked, engine.ranking().gaps(asked.profile(), GAPS), dataset, texts.language()),
                Strategy.all().stream()
                        .map(strategy -> Plan.of(asked, strategy))
                        .toList(),
                tags.tags(),
                tags.unfiltered().toString(),
                matches.total(),
                placement.candidates(),
                cards,
                placement.stability(),
                shaky(matches.matches(), placement.stability(), texts.language()),
                map(matches.matches(), texts.language()),
                OpportunityChart.of(cards, texts),
                Concentration.of(asked, matches.matches(), dataset, texts),
                Arrays.stream(Area.values()).map(area -> Part.of(asked, area)).toList(),
                OwnContact.of(asked, placement, dataset, texts.language()),
                home(asked));
    }

    /// The address of the list as a file.
    ///
    /// @param format the extension of the file
    public String dossier(String format) {
        return asked.address().at(asked.path() + "/dossier." + format).toString();
    }

    /// Whether the page can show more regions than it does.
    public boolean hasMore() {
        return total > asked.limit() && asked.limit() < MOST;
    }

    /// The address of the list with more regions.
    public String more() {
        String next = String.valueOf(asked.limit() < SOME ? SOME : MOST);
        return asked.address().with("limit", next).toString();
    }

    static String home(MatchQuestion asked) {
        return asked.cluster().map(cluster -> cluster.homeRegion().value()).orElse(STATE);
    }

    /// The countries of the shown regions, with their numbers.
    public String distribution() {
        return countries.shares().stream()
                        .map(share ->
                                share.count() > 1 ? share.country() + " (" + share.count() + ")" : share.country())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static List<String> shaky(List<Match> matches, RankStability.Stability stability, Language language) {
        return matches.stream()
                .limit(stability.head())
                .map(Match::region)
                .filter(region -> !stability.isFirm(region.id()))
                .map(region -> region.name().in(language))
                .toList();
    }

    private static WorldMap map(List<Match> matches, Language language) {
        return WorldMap.of(matches.stream().map(match -> place(match, language)).toList());
    }

    private static WorldMap.Place place(Match match, Language language) {
        return new WorldMap.Place(
                match.region().id().value(),
                match.region().name().in(language),
                match.rank(),
                match.score(),
                match.region().location());
    }

    /// A part of the world as a tab; `address` is the same query for it.
    public record Part(String key, boolean chosen, String address) {

        static Part of(MatchQuestion asked, Area area) {
            PageAddress address = area == Area.ALL
                    ? asked.address().without("area")
                    : asked.address().with("area", area.key());
            return new Part(area.key(), asked.area() == area, address.toString());
        }
    }

    /// A strategy as an option; `address` is the same query with it.
    public record Plan(String key, boolean chosen, String address) {

        static Plan of(MatchQuestion asked, Strategy strategy) {
            return new Plan(
                    strategy.key(),
                    asked.strategy().equals(strategy),
                    asked.with(strategy).address().toString());
        }
    }
}
