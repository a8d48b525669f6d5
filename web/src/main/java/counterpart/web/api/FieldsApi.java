package counterpart.web.api;

import counterpart.engine.MatchEngine;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.FieldTerm;
import counterpart.engine.model.Language;
import counterpart.engine.view.FieldView;
import counterpart.engine.view.PageView;
import counterpart.web.live.Derived;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "fields", description = "Technology fields of the EuroSciVoc taxonomy")
class FieldsApi {

    private final MatchEngine engine;
    private final Derived<Map<FieldCode, Long>> synonyms;

    FieldsApi(MatchEngine engine) {
        this.engine = engine;
        synonyms = new Derived<>(
                engine,
                dataset -> dataset.tables().terms().stream()
                        .collect(Collectors.groupingBy(FieldTerm::field, Collectors.counting())));
    }

    @GetMapping(path = "/api/v1/fields", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "fields", summary = "Fields by words, or all")
    PageView<FieldView> fields(
            @ParameterObject SearchParameters search,
            @ParameterObject PageParameters page,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        PageParameters.Paging paging = page.read(reading);
        String text = search.read(reading);
        reading.finish();
        return paging.view(
                engine.fields(text, paging.from(), paging.size()),
                field -> FieldView.of(
                        field, synonyms.get().getOrDefault(field.code(), 0L).intValue(), language));
    }
}
