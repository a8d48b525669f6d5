package counterpart.web.export;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The dossier as JSON, for other programs.
final class JsonExport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonExport() {}

    static byte[] write(Dossier dossier) {
        return JSON.writeValueAsBytes(dossier);
    }
}
