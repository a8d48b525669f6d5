package counterpart.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.regex.Pattern;

/// Names schemas after their classes. The name of a nested class begins with that of its outer class, so that two
/// classes never share a schema: `MatchJson.Reason` is `MatchReason`.
final class SchemaNames extends TypeNameResolver {

    /// The technical part of the name of an outer class.
    private static final Pattern SUFFIX = Pattern.compile("(Json|Api|View|Request)$");

    @Override
    protected String getNameOfClass(Class<?> type) {
        return of(type);
    }

    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : SUFFIX.matcher(of(outer)).replaceFirst("") + type.getSimpleName();
    }
}
