package counterpart.engine;

/// Receives the progress of opening an engine, on the thread that opens it.
@FunctionalInterface
public interface Progress {

    /// Ignores all progress.
    Progress SILENT = (step, done, of) -> {};

    /// The steps that take long, in this order; an existing index is not built again.
    enum Step {
        DATA,
        MODEL,
        INDEX
    }

    /// Reports that a step started or advanced.
    ///
    /// @param done the amount done, 0 at the start of the step
    /// @param of the total amount, 0 when unknown
    void at(Step step, int done, int of);
}
