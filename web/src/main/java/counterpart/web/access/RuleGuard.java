package counterpart.web.access;

import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses an endpoint for which nobody wrote a rule.
final class RuleGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean answersOptions = request.getMethod().equals("OPTIONS");
        if (handler instanceof HandlerMethod
                && !answersOptions
                && Rules.of(request.getMethod(), RuleCheck.path(request)).isEmpty()) {
            throw new Refusal(ProblemKind.FORBIDDEN, Wrong.of("path", RequestPath.sent(request), Wrong.text("rule")));
        }
        return true;
    }
}
