package counterpart.web.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// Writes `application/json` before the other media types of a response, which are in alphabetical order: programs
/// that generate clients take the first one.
final class JsonFirst extends JsonSerializer<Content> {

    private static final Comparator<String> ORDER = Comparator.comparing(
                    (String type) -> !type.equals(org.springframework.http.MediaType.APPLICATION_JSON_VALUE))
            .thenComparing(Comparator.naturalOrder());

    static SimpleModule module() {
        return new SimpleModule(JsonFirst.class.getName()).addSerializer(Content.class, new JsonFirst());
    }

    @Override
    public void serialize(Content content, JsonGenerator json, SerializerProvider serializers) throws IOException {
        Map<String, MediaType> ordered = new TreeMap<>(ORDER);
        ordered.putAll(content);
        json.writeStartObject();
        for (Map.Entry<String, MediaType> entry : ordered.entrySet()) {
            serializers.defaultSerializeField(entry.getKey(), entry.getValue(), json);
        }
        json.writeEndObject();
    }
}
