package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.view.ClusterMatchesView;
import counterpart.engine.view.PageView;
import counterpart.engine.view.RegionItem;
import counterpart.engine.view.RegionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
class RegionsApi {

    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 1000;

    private final Lookup lookup;
    private final Clock clock;

    RegionsApi(Lookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "regions", summary = "Regions by words and country")
    PageView<RegionItem> regions(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject CountryParameter countries,
            @ParameterObject PageParameters page,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        PageParameters.Paging paging = page.read(reading);
        String text = search.read(reading);
        Set<String> codes = countries.read(engine, reading, lookup);
        reading.finish();
        return paging.view(
                engine.search().regions(text, codes, paging.from(), paging.size()),
                region -> RegionItem.of(region, language));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "region",
            summary = "A region: strongest fields, institutions, contacts",
            description = "Older and newer NUTS codes lead to the region of today.")
    RegionView region(
            Engine engine,
            @Parameter(example = "US-MN", description = "NUTS-2, ISO 3166-2 or city-state code") @PathVariable
                    String id,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        reading.finish();
        return RegionView.of(engine.details().profileOf(lookup.region(engine, id)), engine.data(), language);
    }

    @GetMapping("/{id}/matches")
    @Operation(operationId = "regionMatches", summary = "The clusters of Baden-Württemberg that fit a region")
    ClusterMatchesView matches(
            Engine engine,
            @Parameter(example = "US-MN", description = "NUTS-2, ISO 3166-2 or city-state code") @PathVariable
                    String id,
            @ParameterObject ReverseParameters parameters,
            @ParameterObject LanguageParameter lang) {
        RegionId region = lookup.region(engine, id);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        int limit = reading.number("limit", parameters.limit(), 1, HIGHEST_LIMIT, USUAL_LIMIT);
        LocalDate on = reading.day("on", parameters.on(), () -> LocalDate.now(clock));
        reading.finish();
        return ClusterMatchesView.of(
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
