package counterpart.engine.dataset.source;

/// Is told how far an import has come.
@FunctionalInterface
public interface Progress {

    /// Nobody wants to know.
    Progress NONE = (step, done, total) -> {};

    /// Called again and again while a step goes on.
    ///
    /// @param step what is being done, for example the file that is read
    /// @param done bytes or rows done, from 0 to `total`
    /// @param total bytes or rows of this step
    void at(String step, long done, long total);
}
