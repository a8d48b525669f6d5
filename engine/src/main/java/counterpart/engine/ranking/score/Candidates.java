package counterpart.engine.ranking.score;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.model.Country;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The regions that may be ranked: by default those outside the home countries that are curated or have enough
/// participations, and always those abroad in which the cluster has a contact.
public final class Candidates {

    private final RankingData data;

    public Candidates(RankingData data) {
        this.data = data;
    }

    /// The default candidates, by region number: every factor's largest raw value among them is scaled to 1.
    public boolean[] defaults(FactorContext context) {
        return data.candidates(context.homes());
    }

    /// The default candidates and the regions of the cluster's contacts, by region number.
    public boolean[] of(FactorContext context) {
        boolean[] candidates = defaults(context);
        Set<String> home = data.countries(context.homes());
        for (RegionId region : data.ties().contactRegions(context.contacts())) {
            int place = data.model().ordinal(region);
            candidates[place] |= !home.contains(data.regions().get(place).country());
        }
        return candidates;
    }

    /// The regions beyond these candidates that the filters include.
    public Set<RegionId> wider(RegionFilters filters, FactorContext context) {
        boolean few = filters.minParticipations().isPresent();
        if (!few && !filters.domestic()) {
            return Set.of();
        }
        Set<String> home = data.countries(context.homes());
        boolean[] usual = of(context);
        Set<RegionId> wider = new HashSet<>();
        for (int place = 0; place < usual.length; place++) {
            Region region = data.regions().get(place);
            boolean domestic = home.contains(region.country());
            boolean enough = few || region.participations() >= CompetenceModel.MEASURED;
            if (!usual[place] && enough && (filters.domestic() || !domestic)) {
                wider.add(region.id());
            }
        }
        return wider;
    }

    /// Whether a candidate passes the filters of a query.
    public Predicate<ScoredCandidate> filter(MatchQuery query, FactorContext context) {
        RegionFilters filters = query.filters();
        Predicate<ScoredCandidate> inArea = scored -> query.area().contains(scored.area());
        if (filters.equals(RegionFilters.NONE)) {
            return inArea;
        }
        Predicate<Region> byContact = contacts(filters.contacts(), context);
        Predicate<Region> byProgramme = programmes(filters.programmes(), context);
        return inArea.and(scored -> passes(filters, scored.region())
                && byContact.test(scored.region())
                && byProgramme.test(scored.region()));
    }

    private boolean passes(RegionFilters filters, Region region) {
        Country country = data.dataset().country(region.country());
        return (filters.countries().isEmpty() || filters.countries().contains(country.code()))
                && !filters.excludeCountries().contains(country.code())
                && (filters.continents().isEmpty() || filters.continents().contains(country.continent()))
                && (filters.eu().isEmpty() || filters.eu().contains(country.eu()))
                && region.participations() >= filters.minParticipations().orElse(0);
    }

    private Predicate<Region> contacts(RegionFilters.Contacts wanted, FactorContext context) {
        if (wanted == RegionFilters.Contacts.ANY) {
            return region -> true;
        }
        boolean known = wanted == RegionFilters.Contacts.ONLY;
        Set<RegionId> regions = data.ties().contactRegions(context.contacts());
        return region -> regions.contains(region.id()) == known;
    }

    private Predicate<Region> programmes(Set<String> wanted, FactorContext context) {
        if (wanted.isEmpty()) {
            return region -> true;
        }
        FundingRules funding = data.funding();
        return region -> {
            List<Programme> fitting = funding.fitting(context.cluster(), Optional.of(region.id()), context.on());
            return fitting.stream().map(Programme::id).anyMatch(wanted::contains);
        };
    }
}
