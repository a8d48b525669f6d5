package counterpart.engine;

/// Hears how far the opening of an engine is, on the thread that opens it.
@FunctionalInterface
public interface Progress {

    /// Tells nobody.
    Progress SILENT = (step, done, of) -> {};

    /// What takes its time, in this order; an index that is there is not built.
    enum Step {
        DATA,
        MODEL,
        INDEX
    }

    /// A step was begun or went on.
    ///
    /// @param done how much of it is done, 0 when it begins
    /// @param of how much there is to do, 0 when that is not known
    void at(Step step, int done, int of);
}
