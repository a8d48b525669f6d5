package counterpart.engine.matching;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.matching.factor.FundingRules;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Country;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Who stands for election: by default every region outside the home countries that is curated or has enough
/// participations.
final class Candidates {

    private final Knowledge knowledge;
    private final Map<Set<String>, Set<RegionId>> defaults = new ConcurrentHashMap<>();
    private final Map<Set<String>, boolean[]> places = new ConcurrentHashMap<>();
    private final Map<Widening, Set<RegionId>> beyond = new ConcurrentHashMap<>();

    Candidates(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// The default candidates: every factor's largest raw value among them counts as 1.
    Set<RegionId> defaults(Question question) {
        return defaults.computeIfAbsent(homeCountries(question), this::abroad);
    }

    /// The same by the regions' numbers; not to be changed.
    boolean[] places(Question question) {
        Set<RegionId> usual = defaults(question);
        return places.computeIfAbsent(homeCountries(question), home -> {
            boolean[] standing = new boolean[knowledge.regions().size()];
            for (int place = 0; place < standing.length; place++) {
                standing[place] = usual.contains(knowledge.regions().get(place).id());
            }
            return standing;
        });
    }

    /// The regions beyond the default candidates that filters ask for.
    Set<RegionId> wider(Filters filters, Question question) {
        return beyond.computeIfAbsent(
                new Widening(
                        homeCountries(question),
                        filters.domestic(),
                        filters.minParticipations().isPresent()),
                this::beyond);
    }

    private Set<RegionId> beyond(Widening widening) {
        Set<RegionId> usual = abroad(widening.home());
        return knowledge.regions().stream()
                .filter(region -> widening.domestic() || !widening.home().contains(region.country()))
                .filter(region -> widening.few() || region.participations() >= CompetenceModel.MEASURED)
                .map(Region::id)
                .filter(region -> !usual.contains(region))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param domestic whether regions of the home countries stand too
    /// @param few whether regions with few participations do
    private record Widening(Set<String> home, boolean domestic, boolean few) {}

    private Set<RegionId> abroad(Set<String> home) {
        return knowledge.regions().stream()
                .filter(region -> !home.contains(region.country()))
                .filter(region -> region.curated() || region.participations() >= CompetenceModel.MEASURED)
                .map(Region::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> homeCountries(Question question) {
        return question.homes().stream()
                .flatMap(home -> knowledge.dataset().findRegion(home).stream())
                .map(Region::country)
                .collect(Collectors.toUnmodifiableSet());
    }

    Predicate<Scored> filter(Filters filters, Question question) {
        Predicate<Region> byPlace = region -> passes(filters, region);
        Predicate<Region> byContact = contacts(filters.contacts(), question);
        Predicate<Region> byProgramme = programmes(filters.programmes(), question);
        Predicate<Region> all = byPlace.and(byContact).and(byProgramme);
        return scored -> all.test(scored.region());
    }

    private boolean passes(Filters filters, Region region) {
        if (filters.equals(Filters.NONE)) {
            return true;
        }
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
