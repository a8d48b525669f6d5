package counterpart.web.error;

import counterpart.engine.json.SpellingSuggestions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Rejects query parameters that are unknown to the endpoint or repeated: a typing error must not silently change
/// the response. The known parameters are the components of its [ParameterObject] records.
public final class StrictParameterInterceptor implements HandlerInterceptor {

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    /// Checks the query parameters against those of the endpoint.
    ///
    /// @throws InvalidRequestException naming every unknown or repeated parameter
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isStrict(method)) {
            check(
                    request.getParameterMap(),
                    known.computeIfAbsent(method.getMethod(), StrictParameterInterceptor::names));
        }
        return true;
    }

    private static boolean isStrict(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("counterpart.");
    }

    private static void check(Map<String, String[]> given, List<String> known) {
        List<Violation> wrongs = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                wrongs.add(new Violation(
                        name,
                        values[0],
                        Violation.text("parameter", String.join(", ", known)),
                        SpellingSuggestions.to(name, known)));
            } else if (values.length > 1) {
                wrongs.add(Violation.of(name, String.join(" ", values), Violation.text("once")));
            }
        });
        if (!wrongs.isEmpty()) {
            throw new InvalidRequestException(ProblemKind.INVALID_INPUT, wrongs);
        }
    }

    private static List<String> names(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(ParameterObject.class))
                .flatMap(parameter -> Stream.of(parameter.getType().getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
    }
}
