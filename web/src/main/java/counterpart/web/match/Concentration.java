package counterpart.web.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.ranking.Match;
import counterpart.web.layout.Messages;
import counterpart.web.match.request.MatchQuestion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The distribution of the shown regions over countries.
///
/// @param shares largest first
/// @param concentrated whether one country has so large a share that the page suggests others
/// @param offer the address of the list with one region of each country
public record Concentration(List<Share> shares, boolean concentrated, String offer) {

    private static final int MANY = 4;

    public Concentration {
        shares = List.copyOf(shares);
    }

    static Concentration of(MatchQuestion asked, List<Match> matches, Dataset dataset, Messages texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        matches.forEach(match -> counts.merge(match.region().country(), 1, Integer::sum));
        List<Share> shares = counts.entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey(), dataset.country(entry.getKey()).name().in(texts.language()), entry.getValue()))
                .sorted(Comparator.comparingInt(Share::count).reversed().thenComparing(Share::country))
                .toList();
        boolean concentrated = !shares.isEmpty()
                && shares.getFirst().count() >= MANY
                && matches.size() > MANY
                && asked.filters().countries().isEmpty();
        return new Concentration(shares, concentrated, concentrated ? onePerCountry(asked) : "");
    }

    private static String onePerCountry(MatchQuestion asked) {
        return asked.address().with("onePerCountry", "true").toString();
    }

    /// The number of shown regions in a country.
    public record Share(String code, String country, int count) {}
}
