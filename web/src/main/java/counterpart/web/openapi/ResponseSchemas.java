package counterpart.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// Derives response schemas from the records: every property is required, and those that can be null are nullable; of
/// a record that leaves out what is null, they are optional instead.
final class ResponseSchemas implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private final Map<String, Class<?>> records = new TreeMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        collect(method.getMethod().getGenericReturnType());
        declared(method).forEach(this::collect);
        return operation;
    }

    /// The response types that a method declares because it returns serialised bodies.
    private static Stream<Class<?>> declared(HandlerMethod method) {
        Stream<ApiResponse> ofOperation =
                Optional.ofNullable(method.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class)).stream()
                        .flatMap(operation -> Stream.of(operation.responses()));
        Stream<ApiResponse> ofMethod = Stream.ofNullable(method.getMethodAnnotation(ApiResponse.class));
        return Stream.concat(ofOperation, ofMethod)
                .flatMap(response -> Stream.of(response.content()))
                .map(content -> content.schema().implementation());
    }

    @Override
    public void customise(OpenAPI api) {
        records.forEach((name, type) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            if (schema != null) {
                complete(schema, type);
            }
        });
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            collectRecord((Class<?>) generic.getRawType(), nameOf(generic));
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> plain) {
            collectRecord(plain, SchemaNames.of(plain));
        }
    }

    private void collectRecord(Class<?> type, String name) {
        if (type.isRecord() && records.put(name, type) == null) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::collect);
        }
    }

    private static String nameOf(ParameterizedType generic) {
        StringBuilder name = new StringBuilder(SchemaNames.of((Class<?>) generic.getRawType()));
        for (Type argument : generic.getActualTypeArguments()) {
            name.append(argument instanceof Class<?> plain ? SchemaNames.of(plain) : "");
        }
        return name.toString();
    }

    private static void complete(Schema<?> schema, Class<?> type) {
        boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
        Set<String> required = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable || !leavesOut) {
                required.add(component.getName());
            }
            if (nullable && !leavesOut) {
                schema.getProperties().computeIfPresent(component.getName(), (name, value) -> orNull(value));
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    private static Schema<?> orNull(Schema<?> value) {
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        if (value.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.addAnyOfItem(value);
            either.addAnyOfItem(nothing);
            return either;
        }
        value.addType("null");
        return value;
    }
}
