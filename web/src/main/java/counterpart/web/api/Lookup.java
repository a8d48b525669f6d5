package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import counterpart.engine.view.Nearest;
import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Finds things by the ids that people give, in any case and by other codes too.
@Component
final class Lookup {

    /// The codes that the EU uses for two countries.
    private static final Map<String, String> EU_COUNTRY_CODES = Map.of("EL", "GR", "UK", "GB");

    /// The countries that a parameter names; rejects unknown ones.
    Set<String> countries(Engine engine, String parameter, List<String> given, Reading reading) {
        return reading.choices(
                parameter,
                given,
                each -> findCountry(engine, each),
                dataset(engine).countries().stream().map(Country::code).sorted().toList(),
                Wrong.text("country"));
    }

    /// The programmes that a parameter names; rejects unknown ones.
    Set<String> programmes(Engine engine, String parameter, List<String> given, Reading reading) {
        return reading.choices(
                parameter,
                given,
                each -> findProgramme(engine, each),
                ids(dataset(engine).programmes(), Programme::id),
                Wrong.text("programme"));
    }

    /// @throws Refusal with the nearest ids when there is no such cluster
    Cluster cluster(Engine engine, String id) {
        return findCluster(engine, id)
                .orElseThrow(() -> notFound("cluster", id, ids(dataset(engine).clusters(), Cluster::id)));
    }

    /// @throws Refusal when there is no such region, or when the code stands for several
    RegionId region(Engine engine, String id) {
        Set<RegionId> found = regionsOf(engine, id);
        if (found.isEmpty()) {
            throw notFound(
                    "region",
                    id,
                    ids(dataset(engine).regions(), region -> region.id().value()));
        }
        if (found.size() > 1) {
            List<String> members = found.stream().map(RegionId::value).toList();
            throw new Refusal(ProblemKind.SEVERAL_REGIONS, new Wrong("id", id, Wrong.values(members), List.of()));
        }
        return found.iterator().next();
    }

    /// @throws Refusal with the nearest ids when there is no such institution
    Institution institution(Engine engine, String id) {
        return findInstitution(engine, id)
                .orElseThrow(
                        () -> notFound("institution", id, ids(dataset(engine).institutions(), Institution::id)));
    }

    /// The institution of an id, in any case.
    Optional<Institution> findInstitution(Engine engine, String id) {
        return dataset(engine)
                .findInstitution(id)
                .or(() -> inAnyCase(engine, id).flatMap(dataset(engine)::findInstitution));
    }

    private Optional<Cluster> findCluster(Engine engine, String id) {
        return dataset(engine).findCluster(id.toLowerCase(Locale.ROOT));
    }

    private Optional<String> findCountry(Engine engine, String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return dataset(engine)
                .findCountry(EU_COUNTRY_CODES.getOrDefault(upper, upper))
                .map(Country::code);
    }

    private Optional<String> findProgramme(Engine engine, String id) {
        return dataset(engine).findProgramme(id.toLowerCase(Locale.ROOT)).map(Programme::id);
    }

    private Set<RegionId> regionsOf(Engine engine, String code) {
        return dataset(engine).regionsOf(code.toUpperCase(Locale.ROOT));
    }

    /// The regions that a parameter's code stands for; rejects an unknown code.
    Set<RegionId> regions(Engine engine, String parameter, String code, Reading reading) {
        Set<RegionId> found = regionsOf(engine, code);
        if (found.isEmpty()) {
            reading.reject(
                    parameter,
                    code,
                    Wrong.text("region"),
                    Nearest.to(
                            code,
                            ids(dataset(engine).regions(), region -> region.id().value())));
        }
        return found;
    }

    /// The cluster that a parameter names; rejects an unknown one.
    Optional<Cluster> cluster(Engine engine, String parameter, String id, Reading reading) {
        Optional<Cluster> found = findCluster(engine, id);
        if (found.isEmpty()) {
            reading.reject(
                    parameter,
                    id,
                    Wrong.text("cluster"),
                    Nearest.to(id, ids(dataset(engine).clusters(), Cluster::id)));
        }
        return found;
    }

    private Optional<String> inAnyCase(Engine engine, String id) {
        return dataset(engine).institutions().stream()
                .map(Institution::id)
                .filter(id::equalsIgnoreCase)
                .findFirst();
    }

    private static Refusal notFound(String what, String id, List<String> known) {
        List<String> nearest = Nearest.to(id, known);
        return new Refusal(ProblemKind.NOT_FOUND, new Wrong("id", id, Wrong.text(what), nearest));
    }

    private Dataset dataset(Engine engine) {
        return engine.data();
    }

    private static <T> List<String> ids(Collection<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }
}
