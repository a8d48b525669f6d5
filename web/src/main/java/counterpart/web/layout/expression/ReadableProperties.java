package counterpart.web.layout.expression;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.IterationStatusVar;

/// The readable properties of one class: public methods of the application's own types and of the few platform
/// types that pages use. Other types have none here.
final class ReadableProperties {

    private static final String OURS = "counterpart.";

    private static final List<Class<?>> READABLE =
            List.of(Map.Entry.class, Collection.class, Optional.class, String.class, IterationStatusVar.class);

    private static final ClassValue<ReadableProperties> KNOWN = new ClassValue<>() {
        @Override
        protected ReadableProperties computeValue(Class<?> type) {
            return new ReadableProperties(type);
        }
    };

    private final Optional<Class<?>> type;
    private final Map<String, Optional<Method>> properties = new ConcurrentHashMap<>();
    private final Map<String, Optional<Method>> calls = new ConcurrentHashMap<>();
    private final Map<String, Optional<Method>> callsWith = new ConcurrentHashMap<>();

    private ReadableProperties(Class<?> type) {
        this.type = type.getName().startsWith(OURS)
                ? Optional.of(type)
                : READABLE.stream()
                        .filter(readable -> readable.isAssignableFrom(type))
                        .findFirst();
    }

    static ReadableProperties of(Object owner) {
        return KNOWN.get(owner.getClass());
    }

    /// The value of `getName()`, `isName()` or `name()`, or [PlainExpression#UNKNOWN].
    @Nullable
    Object property(Object owner, String name) {
        return invoke(properties.computeIfAbsent(name, this::getter), owner);
    }

    /// The result of a method without parameters, or [PlainExpression#UNKNOWN].
    @Nullable
    Object call(Object owner, String name) {
        return invoke(calls.computeIfAbsent(name, this::method), owner);
    }

    /// The result of the only method of that name with one parameter that accepts a text, or
    /// [PlainExpression#UNKNOWN].
    @Nullable
    Object call(Object owner, String name, String argument) {
        return invoke(callsWith.computeIfAbsent(name, this::methodOfText), owner, argument);
    }

    private Optional<Method> getter(String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return method("get" + capital).or(() -> method("is" + capital)).or(() -> method(name));
    }

    private Optional<Method> method(String name) {
        return only(name, new Class<?>[0]);
    }

    private Optional<Method> methodOfText(String name) {
        boolean overloaded = type.stream()
                        .flatMap(found -> Arrays.stream(found.getMethods()))
                        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                        .count()
                > 1;
        return overloaded ? Optional.empty() : only(name, String.class).or(() -> only(name, Object.class));
    }

    private Optional<Method> only(String name, Class<?>... parameters) {
        return type.flatMap(found -> {
            try {
                Method method = found.getMethod(name, parameters);
                boolean open = Modifier.isPublic(method.getDeclaringClass().getModifiers())
                        || (found.getName().startsWith(OURS) && method.trySetAccessible());
                return open && method.getReturnType() != void.class ? Optional.of(method) : Optional.empty();
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        });
    }

    /// The expression language handles a method that fails: its error names the place in the template.
    private static @Nullable Object invoke(Optional<Method> method, Object owner, Object... arguments) {
        if (method.isEmpty()) {
            return PlainExpression.UNKNOWN;
        }
        try {
            return method.get().invoke(owner, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return PlainExpression.UNKNOWN;
        }
    }
}
