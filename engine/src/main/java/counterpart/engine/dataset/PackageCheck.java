package counterpart.engine.dataset;

import java.util.List;

/// One kind of check of a whole package.
interface PackageCheck {

    /// Adds what is wrong to `problems`.
    void check(PackageContent content, List<Problem> problems);
}
