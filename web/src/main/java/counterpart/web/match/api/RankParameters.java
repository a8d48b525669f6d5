package counterpart.web.match.api;

import counterpart.web.match.request.MatchInput;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parameters on which the score of a single region depends.
public record RankParameters(
        @Parameter(
                description = "How the factors are weighed",
                schema =
                        @Schema(
                                allowableValues = {"complement", "likely", "deepen", "open-up", "demonstrated"},
                                defaultValue = "complement"))
        @Nullable
        String strategy,

        @Parameter(
                description = "Weights by factor instead of the strategy's, as for the matches",
                example = "complementarity:40,commonGround:20")
        @Nullable
        String weights,

        @Parameter(
                description = "Day for which funding is judged; without it, today",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String on) {

    public MatchInput input() {
        return MatchInput.ofScore(strategy, weights, on);
    }
}
