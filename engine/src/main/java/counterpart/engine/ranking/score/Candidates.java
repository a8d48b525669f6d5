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

    private final RankingData knowledge;

    public Candidates(RankingData knowledge) {
        this.knowledge = knowledge;
    }

    /// The default candidates, by region number: every factor's largest raw value among them is scaled to 1.
    public boolean[] defaults(FactorContext question) {
        return knowledge.candidates(question.homes());
    }

    /// The default candidates and the regions of the cluster's contacts, by region number.
    public boolean[] of(FactorContext question) {
        boolean[] candidates = defaults(question);
        Set<String> home = knowledge.countries(question.homes());
        for (RegionId region : knowledge.ties().contactRegions(question.contacts())) {
            int place = knowledge.model().ordinal(region);
            candidates[place] |= !home.contains(knowledge.regions().get(place).country());
        }
        return candidates;
    }

    /// The regions beyond these candidates that the filters include.
    public Set<RegionId> wider(RegionFilters filters, FactorContext question) {
        boolean few = filters.minParticipations().isPresent();
        if (!few && !filters.domestic()) {
            return Set.of();
        }
        Set<String> home = knowledge.countries(question.homes());
        boolean[] usual = of(question);
        Set<RegionId> wider = new HashSet<>();
        for (int place = 0; place < usual.length; place++) {
            Region region = knowledge.regions().get(place);
            boolean domestic = home.contains(region.country());
            boolean enough = few || region.participations() >= CompetenceModel.MEASURED;
            if (!usual[place] && enough && (filters.domestic() || !domestic)) {
                wider.add(region.id());
            }
        }
        return wider;
    }

    public Predicate<ScoredCandidate> filter(MatchQuery query, FactorContext question) {
        RegionFilters filters = query.filters();
        Predicate<Region> byPlace = region -> passes(filters, region);
        Predicate<Region> byContact = contacts(filters.contacts(), question);
        Predicate<Region> byProgramme = programmes(filters.programmes(), question);
        Predicate<Region> all = byPlace.and(byContact).and(byProgramme);
        return scored -> query.area().contains(scored.area()) && all.test(scored.region());
    }

    private boolean passes(RegionFilters filters, Region region) {
        if (filters.equals(RegionFilters.NONE)) {
            return true;
        }
        Country country = knowledge.dataset().country(region.country());
        return (filters.countries().isEmpty() || filters.countries().contains(country.code()))
                && !filters.excludeCountries().contains(country.code())
                && (filters.continents().isEmpty() || filters.continents().contains(country.continent()))
                && (filters.eu().isEmpty() || filters.eu().contains(country.eu()))
                && region.participations() >= filters.minParticipations().orElse(0);
    }

    private Predicate<Region> contacts(RegionFilters.Contacts wanted, FactorContext question) {
        Set<RegionId> known = knowledge.ties().contactRegions(question.contacts());
        return switch (wanted) {
            case ANY -> region -> true;
            case ONLY -> region -> known.contains(region.id());
            case NONE -> region -> !known.contains(region.id());
        };
    }

    private Predicate<Region> programmes(Set<String> wanted, FactorContext question) {
        if (wanted.isEmpty()) {
            return region -> true;
        }
        FundingRules funding = knowledge.funding();
        return region -> {
            List<Programme> fitting = funding.fitting(question.cluster(), Optional.of(region.id()), question.on());
            return fitting.stream().map(Programme::id).anyMatch(wanted::contains);
        };
    }
}
