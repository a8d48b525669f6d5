package counterpart.web.region;

import counterpart.engine.Engine;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.RegionJson;
import counterpart.engine.json.entity.RegionSummaryJson;
import counterpart.engine.json.match.ClusterMatchesJson;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.request.CountryParameter;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.request.ParameterBinder;
import counterpart.web.search.SearchParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/regions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "regions", description = "Regions of the world, and which clusters fit them")
class RegionApi {

    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 1000;

    private final EntityLookup lookup;
    private final Clock clock;

    RegionApi(EntityLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "regions", summary = "Regions by words and country")
    PageJson<RegionSummaryJson> regions(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject CountryParameter countries,
            @ParameterObject PagingParameters page,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        PagingParameters.Paging paging = page.read(reading, request);
        String text = search.read(reading);
        Set<String> codes = countries.read(engine, reading, lookup);
        reading.finish();
        return paging.view(
                engine.search().regions(text, codes, paging.from(), paging.size()),
                region -> RegionSummaryJson.of(region, language));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "region",
            summary = "A region: strongest fields, institutions, contacts",
            description = "Older and newer NUTS codes lead to the region of today.")
    RegionJson region(
            Engine engine,
            @Parameter(example = "US-MN", description = "NUTS-2, ISO 3166-2 or city-state code") @PathVariable
                    String id,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return RegionJson.of(engine.details().profileOf(lookup.region(engine, id)), engine.data(), language);
    }

    @GetMapping("/{id}/matches")
    @Operation(operationId = "regionMatches", summary = "The clusters of Baden-Württemberg that fit a region")
    ClusterMatchesJson matches(
            Engine engine,
            @Parameter(example = "US-MN", description = "NUTS-2, ISO 3166-2 or city-state code") @PathVariable
                    String id,
            @ParameterObject ReverseParameters parameters,
            @ParameterObject LanguageParameter lang) {
        RegionId region = lookup.region(engine, id);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        int limit = reading.number("limit", parameters.limit(), 1, HIGHEST_LIMIT, USUAL_LIMIT);
        LocalDate on = reading.day("on", parameters.on(), () -> LocalDate.now(clock));
        reading.finish();
        return ClusterMatchesJson.of(
                engine.data().region(region), engine.ranking().clustersFor(region, on, limit), language);
    }

    record ReverseParameters(
            @Parameter(
                    description = "Number of clusters",
                    schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "10"))
            @Nullable
            String limit,

            @Parameter(
                    description = "Day for which funding is judged; without it, today",
                    schema = @Schema(type = "string", format = "date"))
            @Nullable
            String on) {}
}
