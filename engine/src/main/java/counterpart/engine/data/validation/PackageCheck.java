package counterpart.engine.data.validation;

import counterpart.engine.data.csv.Problem;
import java.util.List;

/// One kind of check of a whole package.
interface PackageCheck {

    /// Adds all violations to `problems`.
    void check(PackageContent content, List<Problem> problems);
}
