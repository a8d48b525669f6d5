package counterpart.web.api;

import counterpart.engine.MatchEngine;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import counterpart.engine.view.Nearest;
import counterpart.web.live.Derived;
import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds things by the ids that people give, in any case and by other codes too.
@Component
final class Lookup {

    /// The codes that the EU uses for two countries.
    private static final Map<String, String> EU_COUNTRY_CODES = Map.of("EL", "GR", "UK", "GB");

    private final MatchEngine engine;
    private final Derived<Known> known;

    Lookup(MatchEngine engine) {
        this.engine = engine;
        known = new Derived<>(engine, Known::of);
    }

    /// The countries that a parameter names; rejects unknown ones.
    Set<String> countries(String parameter, List<String> given, Reading reading) {
        return reading.choices(parameter, given, this::findCountry, known.get().countries(), Wrong.text("country"));
    }

    /// The programmes that a parameter names; rejects unknown ones.
    Set<String> programmes(String parameter, List<String> given, Reading reading) {
        return reading.choices(
                parameter, given, this::findProgramme, known.get().programmes(), Wrong.text("programme"));
    }

    /// @throws Refusal with the nearest ids when there is no such cluster
    Cluster cluster(String id) {
        return findCluster(id)
                .orElseThrow(() -> notFound("cluster", id, known.get().clusters()));
    }

    /// @throws Refusal when there is no such region, or when the code stands for several
    RegionId region(String id) {
        Set<RegionId> found = regionsOf(id);
        if (found.isEmpty()) {
            throw notFound("region", id, known.get().regions());
        }
        if (found.size() > 1) {
            List<String> members = found.stream().map(RegionId::value).toList();
            throw new Refusal(ProblemKind.SEVERAL_REGIONS, new Wrong("id", id, Wrong.values(members), List.of()));
        }
        return found.iterator().next();
    }

    /// @throws Refusal with the nearest ids when there is no such institution
    Institution institution(String id) {
        return findInstitution(id)
                .orElseThrow(() -> notFound("institution", id, known.get().institutions()));
    }

    /// The institution of an id, in any case.
    Optional<Institution> findInstitution(String id) {
        return dataset().findInstitution(id).or(() -> inAnyCase(id).flatMap(dataset()::findInstitution));
    }

    private Optional<Cluster> findCluster(String id) {
        return dataset().findCluster(id.toLowerCase(Locale.ROOT));
    }

    private Optional<String> findCountry(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return dataset()
                .findCountry(EU_COUNTRY_CODES.getOrDefault(upper, upper))
                .map(Country::code);
    }

    private Optional<String> findProgramme(String id) {
        return dataset().findProgramme(id.toLowerCase(Locale.ROOT)).map(Programme::id);
    }

    private Set<RegionId> regionsOf(String code) {
        return dataset().regionsOf(code.toUpperCase(Locale.ROOT));
    }

    /// The regions that a parameter's code stands for; rejects an unknown code.
    Set<RegionId> regions(String parameter, String code, Reading reading) {
        Set<RegionId> found = regionsOf(code);
        if (found.isEmpty()) {
            reading.reject(
                    parameter,
                    code,
                    Wrong.text("region"),
                    Nearest.to(code, known.get().regions()));
        }
        return found;
    }

    /// The cluster that a parameter names; rejects an unknown one.
    Optional<Cluster> cluster(String parameter, String id, Reading reading) {
        Optional<Cluster> found = findCluster(id);
        if (found.isEmpty()) {
            reading.reject(
                    parameter,
                    id,
                    Wrong.text("cluster"),
                    Nearest.to(id, known.get().clusters()));
        }
        return found;
    }

    private Optional<String> inAnyCase(String id) {
        return known.get().institutions().stream().filter(id::equalsIgnoreCase).findFirst();
    }

    private static Refusal notFound(String what, String id, List<String> known) {
        List<String> nearest = Nearest.to(id, known);
        return new Refusal(ProblemKind.NOT_FOUND, new Wrong("id", id, Wrong.text(what), nearest));
    }

    private Dataset dataset() {
        return engine.dataset();
    }

    /// All ids.
    private record Known(
            List<String> clusters,
            List<String> regions,
            List<String> countries,
            List<String> programmes,
            List<String> institutions) {

        static Known of(Dataset dataset) {
            return new Known(
                    dataset.clusters().stream().map(Cluster::id).toList(),
                    dataset.regions().stream()
                            .map(region -> region.id().value())
                            .toList(),
                    dataset.countries().stream().map(Country::code).sorted().toList(),
                    dataset.programmes().stream().map(Programme::id).toList(),
                    dataset.institutions().stream().map(Institution::id).toList());
        }
    }
}
