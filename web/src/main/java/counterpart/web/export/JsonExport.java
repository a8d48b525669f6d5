package counterpart.web.export;

import counterpart.web.download.ExportFormat;
import org.springframework.http.MediaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The dossier as JSON, for other programs.
public final class JsonExport implements ExportFormat<Dossier> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public byte[] write(Dossier dossier) {
        return JSON.writeValueAsBytes(dossier);
    }
}
