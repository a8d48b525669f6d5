package counterpart.engine.detail;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.InstitutionId;
import java.util.List;

/// An institution's fields, and the clusters that could use them.
///
/// @param held its fields, most evidence first
/// @param ids its ids in the sources
/// @param uses clusters that need its fields, those it serves best first
public record InstitutionDetail(Institution institution, List<Held> held, List<InstitutionId> ids, List<Use> uses) {

    public InstitutionDetail {
        held = List.copyOf(held);
        ids = List.copyOf(ids);
        uses = List.copyOf(uses);
    }

    /// A field it works in.
    ///
    /// @param rank rank by evidence among all institutions with exactly this field, from 1; 0 for a claim without
    ///     projects
    /// @param of number of institutions with evidence in it
    public record Held(Field field, Competence competence, int rank, int of) {}

    /// A cluster that needs some of the institution's fields, and these fields, most needed first.
    public record Use(Cluster cluster, List<Field> fields) {

        public Use {
            fields = List.copyOf(fields);
        }
    }
}
