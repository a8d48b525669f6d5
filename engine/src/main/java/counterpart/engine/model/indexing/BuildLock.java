package counterpart.engine.model.indexing;

/// Lets one node at a time build an index.
@FunctionalInterface
public interface BuildLock {

    /// Waits for the lock and takes it.
    ///
    /// @throws IndexUnavailableException when the server that has the lock cannot be used
    Held take();

    /// The lock while it is held.
    interface Held extends AutoCloseable {

        /// Does nothing while the lock is held.
        ///
        /// @throws IndexUnavailableException when it is lost
        void ensureHeld();

        @Override
        void close();
    }
}
