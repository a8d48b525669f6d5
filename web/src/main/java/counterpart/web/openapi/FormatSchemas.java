package counterpart.web.openapi;

import counterpart.web.download.ExportFormats;
import counterpart.web.export.Dossier;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Adds the registered formats of dossiers to the parameters `format`. Values that the endpoint declares keep their
/// place, because generated clients number the values.
final class FormatSchemas implements OpenApiCustomizer {

    private final List<String> extensions;

    FormatSchemas(ExportFormats<Dossier> formats) {
        extensions = formats.extensions();
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(List::stream)
                .filter(parameter -> parameter.getName().equals("format"))
                .map(Parameter::getSchema)
                .forEach(this::describe);
    }

    @SuppressWarnings("unchecked")
    private void describe(Schema<?> schema) {
        Schema<String> text = (Schema<String>) schema;
        Set<String> values = new LinkedHashSet<>(text.getEnum() == null ? List.of() : text.getEnum());
        values.retainAll(extensions);
        values.addAll(extensions);
        text.setEnum(List.copyOf(values));
    }
}
