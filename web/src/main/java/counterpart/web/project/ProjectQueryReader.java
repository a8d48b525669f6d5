package counterpart.web.project;

import counterpart.engine.Engine;
import counterpart.engine.ProjectQuery;
import counterpart.engine.json.SpellingSuggestions;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.web.error.Violation;
import counterpart.web.match.request.ProfileParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.ParameterBinder;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads searches for projects. What is invalid is recorded and left out.
@Component
final class ProjectQueryReader {

    private static final int LONGEST_TEXT = 200;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final EntityLookup lookup;
    private final ProfileParser profiles;

    ProjectQueryReader(EntityLookup lookup, ProfileParser profiles) {
        this.lookup = lookup;
        this.profiles = profiles;
    }

    ProjectQuery read(Engine engine, ProjectParameters wanted, int first, int size, ParameterBinder reading) {
        return new ProjectQuery(
                reading.text("query", wanted.query(), LONGEST_TEXT),
                fields(engine, wanted.field(), reading),
                regions(engine, "region", wanted.region(), reading),
                regions(engine, "with", wanted.with(), reading),
                institutions(engine, wanted.institution(), reading),
                cluster(engine, wanted.cluster(), reading),
                year(wanted.from(), reading),
                first,
                size);
    }

    private Set<FieldCode> fields(Engine engine, @Nullable String given, ParameterBinder reading) {
        return ParameterBinder.parts(orNull(given)).stream()
                .map(code -> profiles.code(engine, "field", code, reading))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Set<RegionId> regions(Engine engine, String parameter, @Nullable String given, ParameterBinder reading) {
        Set<RegionId> regions = new TreeSet<>();
        ParameterBinder.parts(orNull(given))
                .forEach(code -> regions.addAll(lookup.regions(engine, parameter, code, reading)));
        return regions;
    }

    private Set<String> institutions(Engine engine, @Nullable String given, ParameterBinder reading) {
        Set<String> institutions = new HashSet<>();
        for (String id : ParameterBinder.parts(orNull(given))) {
            Optional<String> found = lookup.findInstitution(engine, id).map(Institution::id);
            found.ifPresentOrElse(
                    institutions::add,
                    () -> reading.reject(
                            "institution",
                            id,
                            Violation.text("institution"),
                            SpellingSuggestions.to(
                                    id,
                                    engine.data().institutions().stream()
                                            .map(Institution::id)
                                            .toList())));
        }
        return institutions;
    }

    private Optional<Cluster> cluster(Engine engine, @Nullable String given, ParameterBinder reading) {
        return Optional.ofNullable(orNull(given)).flatMap(id -> lookup.cluster(engine, "cluster", id, reading));
    }

    private static OptionalInt year(@Nullable String given, ParameterBinder reading) {
        int year = reading.number("from", orNull(given), FIRST_YEAR, LAST_YEAR, 0);
        return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /// An empty field of a form means the same as none.
    private static @Nullable String orNull(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }
}
