package counterpart.web.field;

import counterpart.engine.Engine;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.FieldJson;
import counterpart.engine.model.Language;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.request.ParameterBinder;
import counterpart.web.search.SearchParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "fields", description = "Technology fields of the EuroSciVoc taxonomy")
class FieldApi {

    @GetMapping(path = "/api/v1/fields", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "fields", summary = "Fields by words, or all")
    PageJson<FieldJson> fields(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject PagingParameters page,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        PagingParameters.Paging paging = page.read(reading, request);
        String text = search.read(reading);
        reading.finish();
        return paging.view(
                engine.search().fields(text, paging.from(), paging.size()),
                field -> FieldJson.of(field, engine.data().termsOf(field.code()).size(), language));
    }
}
