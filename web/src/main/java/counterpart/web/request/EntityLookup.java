package counterpart.web.request;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.SpellingSuggestions;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Project;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Finds entities by the ids in a request, case-insensitively and also by alternative codes.
@Component
public final class EntityLookup {

    /// The codes that the EU uses for two countries, with the ISO codes.
    private static final Map<String, String> EU_COUNTRY_CODES = Map.of("EL", "GR", "UK", "GB");

    /// The countries of a parameter; rejects unknown ones.
    public Set<String> countries(Engine engine, String parameter, List<String> given, ParameterBinder reading) {
        return reading.choices(
                parameter,
                given,
                each -> findCountry(engine, each),
                dataset(engine).countries().stream().map(Country::code).sorted().toList(),
                Violation.text("country"));
    }

    /// The programmes of a parameter; rejects unknown ones.
    public Set<String> programmes(Engine engine, String parameter, List<String> given, ParameterBinder reading) {
        return reading.choices(
                parameter,
                given,
                each -> findProgramme(engine, each),
                ids(dataset(engine).programmes(), Programme::id),
                Violation.text("programme"));
    }

    /// Returns the cluster with an id, case-insensitively.
    ///
    /// @throws InvalidRequestException with similar ids when there is no such cluster
    public Cluster cluster(Engine engine, String id) {
        return findCluster(engine, id)
                .orElseThrow(() -> notFound("cluster", id, ids(dataset(engine).clusters(), Cluster::id)));
    }

    /// Returns the region of a code; old codes are understood too.
    ///
    /// @throws InvalidRequestException when there is no such region, or when the code stands for several
    public RegionId region(Engine engine, String id) {
        Set<RegionId> found = regionsOf(engine, id);
        if (found.isEmpty()) {
            throw notFound(
                    "region",
                    id,
                    ids(dataset(engine).regions(), region -> region.id().value()));
        }
        if (found.size() > 1) {
            List<String> members = found.stream().map(RegionId::value).toList();
            throw new InvalidRequestException(
                    ProblemKind.SEVERAL_REGIONS, new Violation("id", id, Violation.values(members), List.of()));
        }
        return found.iterator().next();
    }

    /// Returns the institution with an id.
    ///
    /// @throws InvalidRequestException with similar ids when there is no such institution
    public Institution institution(Engine engine, String id) {
        return findInstitution(engine, id)
                .orElseThrow(
                        () -> notFound("institution", id, ids(dataset(engine).institutions(), Institution::id)));
    }

    /// Returns the project with an id.
    ///
    /// @throws InvalidRequestException with similar ids when there is no such project
    public Project project(Engine engine, String id) {
        return dataset(engine)
                .findProject(id)
                .orElseThrow(() ->
                        notFound("project", id, ids(dataset(engine).tables().projects(), Project::id)));
    }

    /// The institution with an id, case-insensitively.
    public Optional<Institution> findInstitution(Engine engine, String id) {
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

    /// The regions of a parameter's code; rejects an unknown code.
    public Set<RegionId> regions(Engine engine, String parameter, String code, ParameterBinder reading) {
        Set<RegionId> found = regionsOf(engine, code);
        if (found.isEmpty()) {
            reading.reject(
                    parameter,
                    code,
                    Violation.text("region"),
                    SpellingSuggestions.to(
                            code,
                            ids(dataset(engine).regions(), region -> region.id().value())));
        }
        return found;
    }

    /// The cluster of a parameter; rejects an unknown one.
    public Optional<Cluster> cluster(Engine engine, String parameter, String id, ParameterBinder reading) {
        Optional<Cluster> found = findCluster(engine, id);
        if (found.isEmpty()) {
            reading.reject(
                    parameter,
                    id,
                    Violation.text("cluster"),
                    SpellingSuggestions.to(id, ids(dataset(engine).clusters(), Cluster::id)));
        }
        return found;
    }

    private Optional<String> inAnyCase(Engine engine, String id) {
        return dataset(engine).institutions().stream()
                .map(Institution::id)
                .filter(id::equalsIgnoreCase)
                .findFirst();
    }

    private static InvalidRequestException notFound(String what, String id, List<String> known) {
        List<String> nearest = SpellingSuggestions.to(id, known);
        return new InvalidRequestException(
                ProblemKind.NOT_FOUND, new Violation("id", id, Violation.text(what), nearest));
    }

    private Dataset dataset(Engine engine) {
        return engine.data();
    }

    private static <T> List<String> ids(Collection<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }
}
