package counterpart.web.live;

import counterpart.engine.LiveEngine;
import counterpart.engine.LiveEngine.Held;
import counterpart.engine.MatchEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.ProxyFactory;

/// Stands before the engine for all who were given one when the application started: their calls go to the engine in
/// service, which is held for the time of a call, or of a whole request. Thread-safe.
@SuppressWarnings("ThreadLocalUsage") // each service holds engines of its own
public final class EngineInService implements TargetSource {

    private final LiveEngine live;
    private final ThreadLocal<@Nullable Request> requests = new ThreadLocal<>();
    private final ThreadLocal<Deque<Held>> calls = ThreadLocal.withInitial(ArrayDeque::new);

    public EngineInService(LiveEngine live) {
        this.live = live;
    }

    /// An engine whose every call goes to the one in service.
    public MatchEngine proxy() {
        ProxyFactory factory = new ProxyFactory();
        factory.setTargetSource(this);
        factory.setProxyTargetClass(true);
        return (MatchEngine) factory.getProxy(MatchEngine.class.getClassLoader());
    }

    /// From here to its end, this thread asks one and the same engine.
    public Request begin() {
        Request request = new Request();
        requests.set(request);
        return request;
    }

    @Override
    public Class<?> getTargetClass() {
        return MatchEngine.class;
    }

    @Override
    public boolean isStatic() {
        return false;
    }

    @Override
    public Object getTarget() {
        Request request = requests.get();
        if (request != null) {
            return request.engine();
        }
        Held held = live.hold();
        calls.get().push(held);
        return held.engine();
    }

    @Override
    public void releaseTarget(Object target) {
        Held last = calls.get().peek();
        if (last != null && Objects.equals(last.engine(), target)) {
            calls.get().pop().close();
        }
    }

    /// A request, which holds an engine from its first question on.
    public final class Request implements AutoCloseable {

        private @Nullable Held held;

        private MatchEngine engine() {
            Held known = held;
            if (known == null) {
                known = live.hold();
                held = known;
            }
            return known.engine();
        }

        @Override
        public void close() {
            requests.remove();
            if (held != null) {
                held.close();
            }
        }
    }
}
