package counterpart.web.background;

/// Decides whether this server may do a piece of background work now. The default always allows it; with several
/// servers a bean of this type can hold a lock in the database meanwhile.
@FunctionalInterface
public interface TaskLock {

    /// Runs the work if no other server is doing it.
    ///
    /// @param task name of the work, the same on all servers
    void run(String task, Runnable work);
}
