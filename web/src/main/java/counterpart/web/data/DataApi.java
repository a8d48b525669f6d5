package counterpart.web.data;

import counterpart.engine.Engine;
import counterpart.engine.data.validation.DataQuality;
import counterpart.engine.json.DataJson;
import counterpart.engine.json.DataQualityJson;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "data", description = "What the answers rest on")
class DataApi {

    @GetMapping(path = "/api/v1/data", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "data", summary = "Version, counts and sources of the data")
    DataJson data(Engine engine, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        reading.language(lang.lang());
        reading.finish();
        return DataJson.of(engine.data(), engine.built());
    }

    @GetMapping(path = "/api/v1/data/quality", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "dataQuality", summary = "What the data covers, how far it carries, where it is suspect")
    DataQualityJson quality(Engine engine, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        reading.language(lang.lang());
        reading.finish();
        return DataQualityJson.of(DataQuality.of(engine.data()));
    }
}
