package counterpart.web.request;

import counterpart.web.http.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Fills the [ParameterObject] records of the API with the query parameters of their components' names, as text.
/// Spring's data binder does the same, but reads the annotations of the record on every request, which took most of
/// the response time. The component `lang` is the [RequestLanguage].
public final class RecordParameterResolver implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, Form> forms = new ConcurrentHashMap<>();

    RecordParameterResolver() {}

    /// A record of parameters, filled with texts by the names of its components.
    ///
    /// @param text the text of a parameter, null when it is absent
    public static <T extends Record> T filled(Class<T> type, Function<String, @Nullable String> text) {
        return type.cast(Form.of(type).filled(text));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return forms.computeIfAbsent(parameter.getParameterType(), Form::of).filled(name -> value(name, request));
    }

    private static @Nullable String value(String name, NativeWebRequest request) {
        return name.equals("lang")
                ? RequestLanguage.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                : request.getParameter(name);
    }

    /// The constructor of a record of texts, and its component names.
    private record Form(Constructor<?> constructor, List<String> names) {

        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] texts = Stream.of(components)
                    .map(RecordComponent::getType)
                    .filter(String.class::equals)
                    .toArray(Class<?>[]::new);
            if (texts.length < components.length) {
                throw new IllegalStateException(type + " has components that are no text");
            }
            return new Form(
                    BeanUtils.getResolvableConstructor(type),
                    Arrays.stream(components).map(RecordComponent::getName).toList());
        }

        Object filled(Function<String, @Nullable String> text) {
            return BeanUtils.instantiateClass(
                    constructor, names.stream().map(text).toArray());
        }
    }
}
