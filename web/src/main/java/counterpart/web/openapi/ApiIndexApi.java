package counterpart.web.openapi;

import counterpart.engine.Engine;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The first address of the API, for clients that look around.
@RestController
@Tag(name = "data")
class ApiIndexApi {

    private static final String ROOT = "/api/v1";

    /// The collections that can be read without a parameter.
    private static final List<String> COLLECTIONS = List.of(
            "clusters", "regions", "institutions", "projects", "fields", "programmes", "portfolio", "data", "changes");

    @GetMapping(path = ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "index", summary = "The addresses of the API and the version of the data")
    ApiIndex index(Engine engine, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        reading.language(lang.lang());
        reading.finish();
        Map<String, String> links = new TreeMap<>();
        COLLECTIONS.forEach(name -> links.put(name, ROOT + "/" + name));
        links.put("description", ROOT + "/openapi.json");
        links.put("documentation", "/api");
        return new ApiIndex("Counterpart", engine.data().version(), links);
    }

    /// The index.
    ///
    /// @param links paths by name
    record ApiIndex(String name, String dataVersion, Map<String, String> links) {}
}
