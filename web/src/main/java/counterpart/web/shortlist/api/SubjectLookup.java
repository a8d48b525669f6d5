package counterpart.web.shortlist.api;

import counterpart.engine.Engine;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.judgement.Subject;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.ParameterBinder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the regions and institutions that a request names by their ids.
@Component
final class SubjectLookup {

    private final EntityLookup lookup;

    SubjectLookup(EntityLookup lookup) {
        this.lookup = lookup;
    }

    /// The subject of an id: a region, else an institution.
    ///
    /// @throws InvalidRequestException when there is neither
    Subject subject(Engine engine, @Nullable String id) {
        String given = id == null ? "" : id;
        return lookup.findInstitution(engine, given)
                .map(Subject::of)
                .orElseGet(() -> Subject.of(lookup.region(engine, given)));
    }

    /// The subjects of ids; rejects the ids of no region and no institution.
    List<Subject> subjects(Engine engine, @Nullable List<@Nullable String> ids, ParameterBinder reading) {
        List<Subject> subjects = new ArrayList<>();
        for (String id : ids == null ? List.<String>of() : ListParameters.present(ids)) {
            lookup.findInstitution(engine, id)
                    .map(Subject::of)
                    .or(() -> lookup.regions(engine, "entries", id, reading).stream()
                            .findFirst()
                            .map(Subject::of))
                    .ifPresent(subjects::add);
        }
        return subjects;
    }
}
