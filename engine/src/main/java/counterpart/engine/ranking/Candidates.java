package counterpart.engine.ranking;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Country;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The regions that may be ranked: by default those outside the home countries that are curated or have enough
/// participations.
final class Candidates {

    private final RankingData knowledge;
    /// Whether a region is curated or has enough participations, by its number.
    private final boolean[] known;

    Candidates(RankingData knowledge) {
        this.knowledge = knowledge;
        known = new boolean[knowledge.regions().size()];
        for (int place = 0; place < known.length; place++) {
            Region region = knowledge.regions().get(place);
            known[place] = region.curated() || region.participations() >= CompetenceModel.MEASURED;
        }
    }

    /// The default candidates, by region number: every factor's largest raw value among them is scaled to 1.
    boolean[] defaults(FactorContext question) {
        Set<String> home = homeCountries(question);
        boolean[] defaults = new boolean[known.length];
        for (int place = 0; place < known.length; place++) {
            defaults[place] = known[place]
                    && !home.contains(knowledge.regions().get(place).country());
        }
        return defaults;
    }

    /// The regions beyond the default candidates that the filters include.
    Set<RegionId> wider(RegionFilters filters, FactorContext question) {
        boolean few = filters.minParticipations().isPresent();
        if (!few && !filters.domestic()) {
            return Set.of();
        }
        Set<String> home = homeCountries(question);
        boolean[] usual = defaults(question);
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

    private Set<String> homeCountries(FactorContext question) {
        return question.homes().stream()
                .flatMap(home -> knowledge.dataset().findRegion(home).stream())
                .map(Region::country)
                .collect(Collectors.toUnmodifiableSet());
    }

    Predicate<ScoredCandidate> filter(MatchQuery query, FactorContext question) {
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
        Set<RegionId> known = new HashSet<>();
        for (Contact contact : question.contacts()) {
            if (contact.place() != null) {
                known.addAll(knowledge.dataset().regionsOf(contact.place()));
            }
        }
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
