package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import java.util.Optional;

/// The fields that may be named, and the field that stands for one that may not.
final class SayableFields {

    private static final int SPECIFIC_LEVEL = 3;

    /// For each field, the field to be named for it, -1 when there is none.
    private final int[] named;

    SayableFields(Dataset dataset, Taxonomy taxonomy) {
        named = new int[taxonomy.size()];
        for (int field = 0; field < named.length; field++) {
            named[field] = named(dataset, taxonomy, taxonomy.code(field));
        }
    }

    /// The field itself, else its nearest ancestor of level 3 or deeper that is sayable.
    private static int named(Dataset dataset, Taxonomy taxonomy, FieldCode code) {
        if (isSayable(dataset, code)) {
            return taxonomy.ordinal(code);
        }
        Optional<FieldCode> broader = code.parent();
        while (broader.filter(parent -> parent.level() >= SPECIFIC_LEVEL).isPresent()) {
            if (isSayable(dataset, broader.get())) {
                return taxonomy.ordinal(broader.get());
            }
            broader = broader.get().parent();
        }
        return -1;
    }

    private static boolean isSayable(Dataset dataset, FieldCode code) {
        return dataset.findField(code).filter(Field::sayable).isPresent();
    }

    /// The field to be named for a field, -1 when nothing may be said.
    int named(int field) {
        return named[field];
    }
}
