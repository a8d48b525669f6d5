package counterpart.web.authorization;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;

/// Denies access to an endpoint without a rule.
final class UndeclaredEndpointGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean answersOptions = request.getMethod().equals("OPTIONS");
        if ((handler instanceof HandlerMethod || handler instanceof HandlerFunction<?>)
                && !answersOptions
                && AccessRules.of(request.getMethod(), RuleAuthorizationManager.path(request))
                        .isEmpty()) {
            throw new InvalidRequestException(
                    ProblemKind.FORBIDDEN, Violation.of("path", RequestPath.sent(request), Violation.text("rule")));
        }
        return true;
    }
}
