package counterpart.web.costly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.user.CurrentUser;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class CostlyResponseInterceptorTest {

    private static final String ONE = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";

    private final CostlyResponseInterceptor interceptor =
            interceptor(new CostlySettings(3, 1, 1, Duration.ofMillis(100)));

    @Test
    void oneAfterTheOtherIsLetIn() throws Exception {
        for (int i = 0; i < 3; i++) {
            MockHttpServletRequest request = request(ONE);
            assertThat(enter(request, new MockHttpServletResponse())).isTrue();
            leave(request);
        }
    }

    @Test
    void aRequestThatWaitsTooLongIsToldWhenToComeAgain() throws Exception {
        enter(request(ONE), new MockHttpServletResponse());
        MockHttpServletResponse refused = new MockHttpServletResponse();
        isRefused(ProblemKind.OVERLOADED, request(OTHER), refused);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void aRequestThatWaitsIsLetInWhenTheOneBeforeIsReady() throws Exception {
        CostlyResponseInterceptor patient = interceptor(new CostlySettings(3, 1, 1, Duration.ofSeconds(20)));
        MockHttpServletRequest first = request(ONE);
        patient.preHandle(first, new MockHttpServletResponse(), handler("costly"));
        CompletableFuture<Boolean> second = waiting(patient);
        assertThat(second).isNotDone();
        patient.afterCompletion(first, new MockHttpServletResponse(), handler("costly"), null);
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whenEnoughWaitTheNextIsRefusedAtOnce() throws Exception {
        CostlyResponseInterceptor patient = interceptor(new CostlySettings(9, 1, 1, Duration.ofSeconds(20)));
        MockHttpServletRequest first = request(ONE);
        patient.preHandle(first, new MockHttpServletResponse(), handler("costly"));
        CompletableFuture<Boolean> second = waiting(patient);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> patient.preHandle(request(ONE), new MockHttpServletResponse(), handler("costly")))
                .matches(refusal -> refusal.kind() == ProblemKind.OVERLOADED);
        patient.afterCompletion(first, new MockHttpServletResponse(), handler("costly"), null);
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientHasABudgetOfItsOwn() throws Exception {
        for (int i = 0; i < 3; i++) {
            MockHttpServletRequest request = request(ONE);
            enter(request, new MockHttpServletResponse());
            leave(request);
        }
        MockHttpServletResponse refused = new MockHttpServletResponse();
        isRefused(ProblemKind.TOO_MANY_REQUESTS, request(ONE), refused);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 21);
        assertThat(enter(request(OTHER), new MockHttpServletResponse())).isTrue();
    }

    @Test
    void theMachineItselfHasNoBudget() throws Exception {
        for (int i = 0; i < 10; i++) {
            MockHttpServletRequest request = request("127.0.0.1");
            assertThat(enter(request, new MockHttpServletResponse())).isTrue();
            leave(request);
        }
    }

    @Test
    void otherResponsesAreNotLimited() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(interceptor.preHandle(request(ONE), new MockHttpServletResponse(), handler("cheap")))
                    .isTrue();
        }
    }

    private static CompletableFuture<Boolean> waiting(CostlyResponseInterceptor patient) throws InterruptedException {
        Thread[] waiter = new Thread[1];
        Executor thread = task -> {
            waiter[0] = new Thread(task);
            waiter[0].start();
        };
        CompletableFuture<Boolean> entered = CompletableFuture.supplyAsync(() -> entered(patient), thread);
        while (waiter[0].getState() != Thread.State.TIMED_WAITING) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return entered;
    }

    private static boolean entered(CostlyResponseInterceptor patient) {
        try {
            return patient.preHandle(request(OTHER), new MockHttpServletResponse(), handler("costly"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void isRefused(ProblemKind kind, MockHttpServletRequest request, MockHttpServletResponse response) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> enter(request, response))
                .matches(refusal -> refusal.kind() == kind);
    }

    private boolean enter(MockHttpServletRequest request, MockHttpServletResponse response)
            throws InterruptedException {
        return interceptor.preHandle(request, response, handler("costly"));
    }

    private void leave(MockHttpServletRequest request) {
        interceptor.afterCompletion(request, new MockHttpServletResponse(), handler("costly"), null);
    }

    private static CostlyResponseInterceptor interceptor(CostlySettings settings) {
        return new CostlyResponseInterceptor(settings, false, new CurrentUser(), TokenBucketFactory.inMemory());
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        return request;
    }

    private static HandlerMethod handler(String method) {
        try {
            return new HandlerMethod(new Handlers(), method);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public static final class Handlers {

        @CostlyResponse
        public void costly() {}

        public void cheap() {}
    }
}
