package counterpart.engine.matching;

import counterpart.engine.matching.factor.FundingRules;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Country;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.specialisation.CompetenceModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Who stands for election: by default every region outside Germany that is curated or has enough participations.
final class Candidates {

    private static final String HOME_COUNTRY = "DE";

    private final Knowledge knowledge;
    private final Set<RegionId> defaults;

    Candidates(Knowledge knowledge) {
        this.knowledge = knowledge;
        defaults = knowledge.regions().stream()
                .filter(region -> !region.country().equals(HOME_COUNTRY))
                .filter(region -> region.curated() || region.participations() >= CompetenceModel.MEASURED)
                .map(Region::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The default candidates: every factor's largest raw value among them counts as 1.
    Set<RegionId> defaults() {
        return defaults;
    }

    /// The regions beyond the default candidates that filters ask for.
    Set<RegionId> wider(Filters filters) {
        return knowledge.regions().stream()
                .filter(region -> filters.domestic() || !region.country().equals(HOME_COUNTRY))
                .filter(region ->
                        filters.minParticipations().isPresent() || region.participations() >= CompetenceModel.MEASURED)
                .map(Region::id)
                .filter(region -> !defaults.contains(region))
                .collect(Collectors.toSet());
    }

    Predicate<Scored> filter(Filters filters, Question question) {
        Predicate<Region> byPlace = region -> passes(filters, region);
        Predicate<Region> byContact = contacts(filters.contacts(), question);
        Predicate<Region> byProgramme = programmes(filters.programmes(), question);
        return scored -> byPlace.and(byContact).and(byProgramme).test(scored.region());
    }

    private boolean passes(Filters filters, Region region) {
        Country country = knowledge.dataset().country(region.country());
        return (filters.countries().isEmpty() || filters.countries().contains(country.code()))
                && !filters.excludeCountries().contains(country.code())
                && (filters.continents().isEmpty() || filters.continents().contains(country.continent()))
                && (filters.eu().isEmpty() || filters.eu().contains(country.eu()))
                && region.participations() >= filters.minParticipations().orElse(0);
    }

    private Predicate<Region> contacts(Filters.Contacts wanted, Question question) {
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

    private Predicate<Region> programmes(Set<String> wanted, Question question) {
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
