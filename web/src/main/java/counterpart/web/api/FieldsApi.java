package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.engine.view.FieldView;
import counterpart.engine.view.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "fields", description = "Technology fields of the EuroSciVoc taxonomy")
class FieldsApi {

    @GetMapping(path = "/api/v1/fields", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "fields", summary = "Fields by words, or all")
    PageView<FieldView> fields(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject PageParameters page,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        PageParameters.Paging paging = page.read(reading);
        String text = search.read(reading);
        reading.finish();
        return paging.view(
                engine.search().fields(text, paging.from(), paging.size()),
                field -> FieldView.of(field, engine.data().termsOf(field.code()).size(), language));
    }
}
