package counterpart.engine.detail;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.InstitutionId;
import java.util.List;

/// What an institution works on, and which clusters could use it.
///
/// @param held its fields, most evidence first
/// @param ids under which ids sources know it
/// @param uses clusters that need what it holds, best served first
public record InstitutionDetail(Institution institution, List<Held> held, List<InstitutionId> ids, List<Use> uses) {

    public InstitutionDetail {
        held = List.copyOf(held);
        ids = List.copyOf(ids);
        uses = List.copyOf(uses);
    }

    /// A field it works in.
    ///
    /// @param rank place by evidence among all institutions with this very field, 1 for the first; 0 for a claim
    ///     without projects
    /// @param of how many institutions have evidence in it
    public record Held(Field field, Competence competence, int rank, int of) {}

    /// A cluster that needs some of what the institution holds, and these fields, most needed first.
    public record Use(Cluster cluster, List<Field> fields) {

        public Use {
            fields = List.copyOf(fields);
        }
    }
}
