package counterpart.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;

/// Describes each operation by the text `api.more.<operation>`, which the documentation page shows too.
final class OperationDescriptions implements OpenApiCustomizer {

    private final MessageSource messages;

    OperationDescriptions(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::describe);
    }

    private void describe(Operation operation) {
        operation.setDescription(messages.getMessage(
                "api.more." + operation.getOperationId(), null, operation.getDescription(), Locale.ENGLISH));
    }
}
