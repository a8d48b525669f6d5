package counterpart.web.portfolio;

import counterpart.engine.Engine;
import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "portfolio", description = "All clusters against the countries of the world")
class PortfolioApi {

    private final Clock clock;

    PortfolioApi(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "portfolio",
            summary = "How strong each cluster's best match is in each country, and what is untapped")
    PortfolioJson portfolio(
            Engine engine, @ParameterObject PortfolioParameters parameters, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        Strategy strategy =
                reading.choice("strategy", parameters.strategy(), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        LocalDate on = reading.day("on", parameters.on(), () -> LocalDate.now(clock));
        reading.finish();
        return PortfolioJson.of(engine, engine.ranking().portfolio(strategy, on), on, language);
    }

    record PortfolioParameters(
            @Parameter(
                    description = "How the factors are weighed",
                    schema =
                            @Schema(
                                    allowableValues = {"complement", "likely", "deepen", "open-up", "demonstrated"},
                                    defaultValue = "complement"))
            @Nullable
            String strategy,

            @Parameter(
                    description = "Day for which funding is judged; without it, today",
                    schema = @Schema(type = "string", format = "date"))
            @Nullable
            String on) {}
}
