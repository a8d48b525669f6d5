package counterpart.web.openapi;

import counterpart.engine.model.Language;
import counterpart.web.match.request.MatchRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Adds the allowed languages to the parameters `lang` and to `lang` in a body, which has no default: generated clients
/// would send it, and it would hold instead of the parameter.
final class LanguageSchemas implements OpenApiCustomizer {

    private static final String LANG = "lang";

    @Override
    public void customise(OpenAPI api) {
        Stream<Schema<?>> parameters = api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(List::stream)
                .filter(parameter -> parameter.getName().equals(LANG))
                .map(Parameter::getSchema);
        parameters.forEach(schema -> allow(schema).setDefault(Language.DEFAULT.code()));
        Schema<?> body = api.getComponents().getSchemas().get(MatchRequest.class.getSimpleName());
        Schema<?> ofBody =
                (Schema<?>) Objects.requireNonNull(body).getProperties().get(LANG);
        allow(Objects.requireNonNull(ofBody));
    }

    @SuppressWarnings("unchecked")
    private static Schema<String> allow(Schema<?> schema) {
        Schema<String> text = (Schema<String>) schema;
        text.setEnum(Arrays.stream(Language.values()).map(Language::code).toList());
        return text;
    }
}
