package counterpart.web.programme;

import counterpart.engine.Engine;
import counterpart.engine.Page;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ProgrammeJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "programmes", description = "Who could pay for a partnership")
class ProgrammeApi {

    private final EntityLookup lookup;
    private final Clock clock;

    ProgrammeApi(EntityLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/programmes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "programmes", summary = "Funding programmes that fit a cluster, a region, or both")
    PageJson<ProgrammeJson> programmes(
            Engine engine,
            @ParameterObject ProgrammeParameters wanted,
            @ParameterObject PagingParameters page,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        return programmes(engine, wanted, reading -> page.read(reading, request), lang);
    }

    /// @param page reads which page is wanted
    PageJson<ProgrammeJson> programmes(
            Engine engine,
            ProgrammeParameters wanted,
            Function<ParameterBinder, PagingParameters.Paging> page,
            LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        PagingParameters.Paging paging = page.apply(reading);
        Optional<Cluster> cluster =
                Optional.ofNullable(wanted.cluster()).flatMap(id -> lookup.cluster(engine, "cluster", id, reading));
        Optional<Set<RegionId>> regions =
                Optional.ofNullable(wanted.region()).map(code -> lookup.regions(engine, "region", code, reading));
        LocalDate on = reading.day("on", wanted.on(), () -> LocalDate.now(clock));
        reading.finish();
        List<Match.Funding> fitting = fitting(engine, cluster, regions, on);
        Predicate<String> countries = countries(engine, regions);
        return paging.view(part(fitting, paging), funding -> ProgrammeJson.of(funding, countries, language));
    }

    private List<Match.Funding> fitting(
            Engine engine, Optional<Cluster> cluster, Optional<Set<RegionId>> regions, LocalDate on) {
        return regions.map(given -> given.stream()
                        .flatMap(region -> engine.ranking().funding(cluster, Optional.of(region), on).stream())
                        .distinct()
                        .toList())
                .orElseGet(() -> engine.ranking().funding(cluster, Optional.empty(), on));
    }

    private Predicate<String> countries(Engine engine, Optional<Set<RegionId>> regions) {
        return regions.map(given -> given.stream()
                        .map(region -> engine.data().region(region).country())
                        .collect(Collectors.toSet()))
                .<Predicate<String>>map(countries -> countries::contains)
                .orElse(country -> true);
    }

    private static Page<Match.Funding> part(List<Match.Funding> all, PagingParameters.Paging paging) {
        return new Page<>(all.stream().skip(paging.from()).limit(paging.size()).toList(), all.size());
    }

    record ProgrammeParameters(
            @Parameter(description = "For this cluster", example = "medicalmountains") @Nullable
            String cluster,

            @Parameter(
                    description = "With a partner in this region; a NUTS-1 code stands for all of its regions",
                    example = "US-MN")
            @Nullable
            String region,

            @Parameter(
                    description = "Day for which it is judged whether one can apply; without it, today",
                    schema = @Schema(type = "string", format = "date"))
            @Nullable
            String on) {}
}
