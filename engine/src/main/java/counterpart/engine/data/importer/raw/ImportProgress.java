package counterpart.engine.data.importer.raw;

/// Receives the progress of an import.
@FunctionalInterface
public interface ImportProgress {

    /// Ignores all progress.
    ImportProgress NONE = (step, done, total) -> {};

    /// Called repeatedly during a step.
    ///
    /// @param step name of the step, for example the file that is read
    /// @param done bytes or rows done, from 0 to `total`
    /// @param total bytes or rows of this step
    void at(String step, long done, long total);
}
