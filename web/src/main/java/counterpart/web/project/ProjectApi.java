package counterpart.web.project;

import counterpart.engine.Engine;
import counterpart.engine.ProjectQuery;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ProjectJson;
import counterpart.engine.json.entity.ProjectSummaryJson;
import counterpart.engine.model.Language;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "projects", description = "Research projects, the evidence behind competences")
class ProjectApi {

    private final EntityLookup lookup;
    private final ProjectQueryReader queries;

    ProjectApi(EntityLookup lookup, ProjectQueryReader queries) {
        this.lookup = lookup;
        this.queries = queries;
    }

    @GetMapping
    @Operation(operationId = "projects", summary = "Projects by words, field, region, institution, cluster and year")
    PageJson<ProjectSummaryJson> projects(
            Engine engine,
            @ParameterObject ProjectParameters wanted,
            @ParameterObject PagingParameters page,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        return projects(engine, wanted, reading -> page.read(reading, request), lang);
    }

    /// @param page reads which page is wanted
    PageJson<ProjectSummaryJson> projects(
            Engine engine,
            ProjectParameters wanted,
            Function<ParameterBinder, PagingParameters.Paging> page,
            LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        reading.language(lang.lang());
        PagingParameters.Paging paging = page.apply(reading);
        ProjectQuery query = queries.read(engine, wanted, paging.from(), paging.size(), reading);
        reading.finish();
        return paging.view(engine.search().projects(query), project -> ProjectSummaryJson.of(project, engine.data()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "project", summary = "A project with its fields and institutions")
    ProjectJson project(Engine engine, @PathVariable String id, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return ProjectJson.of(lookup.project(engine, id), engine.data(), language);
    }
}
