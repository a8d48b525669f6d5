package counterpart.web.openapi;

import counterpart.engine.json.match.MatchesJson;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Dossier;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Adds the registered formats to operations with a parameter `format`: as its values, and as media types of the
/// response. Values and media types that the endpoint declares keep their place, because generated clients number
/// the values.
final class FormatSchemas implements OpenApiCustomizer {

    private static final String MATCHES = "/matches.{format}";

    private final List<? extends ExportFormat<?>> dossiers;
    private final List<? extends ExportFormat<?>> matches;

    FormatSchemas(ExportFormats<Dossier> dossiers, ExportFormats<MatchesJson> matches) {
        this.dossiers = dossiers.all();
        this.matches = matches.all();
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperations()
                        .forEach(operation -> describe(operation, path.endsWith(MATCHES) ? matches : dossiers)));
    }

    private static void describe(Operation operation, List<? extends ExportFormat<?>> formats) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getName().equals("format"))
                .map(Parameter::getSchema)
                .forEach(schema -> {
                    setValues(schema, formats);
                    setMediaTypes(
                            Objects.requireNonNull(operation.getResponses().get("200"))
                                    .getContent(),
                            formats);
                });
    }

    @SuppressWarnings("unchecked")
    private static void setValues(Schema<?> schema, List<? extends ExportFormat<?>> formats) {
        Schema<String> text = (Schema<String>) schema;
        List<String> extensions = formats.stream().map(ExportFormat::extension).toList();
        Set<String> values = new LinkedHashSet<>(text.getEnum() == null ? List.of() : text.getEnum());
        values.retainAll(extensions);
        values.addAll(extensions);
        text.setEnum(List.copyOf(values));
    }

    private static void setMediaTypes(Content content, List<? extends ExportFormat<?>> formats) {
        for (ExportFormat<?> format : formats) {
            org.springframework.http.MediaType type = format.mediaType();
            content.putIfAbsent(
                    type.getType() + "/" + type.getSubtype(),
                    new MediaType().schema(type.getType().equals("text") ? new StringSchema() : new BinarySchema()));
        }
    }
}
