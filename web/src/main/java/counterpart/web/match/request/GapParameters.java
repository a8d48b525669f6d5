package counterpart.web.match.request;

import counterpart.engine.ranking.gap.HoldingLevel;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parameters of a gap coverage: those of a match without its length and order.
public record GapParameters(
        @Parameter(
                description = "From when on a region counts as holding a field: among the strongest half, quarter or"
                        + " tenth of the regions with evidence in it",
                schema =
                        @Schema(
                                allowableValues = {"half", "quarter", "tenth"},
                                defaultValue = "tenth"))
        @Nullable
        String holds,

        @Parameter(
                description = "How the factors are weighed; of equally few regions those with the highest scores"
                        + " are chosen",
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
        String on,

        @Parameter(description = "Only these countries: ISO 3166-1 codes, comma-separated", example = "US,JP") @Nullable
        String country,

        @Parameter(description = "Not these countries: ISO 3166-1 codes, comma-separated", example = "CN") @Nullable
        String excludeCountry,

        @Parameter(
                description = "Only these continents, comma-separated: AF, AN, AS, EU, NA, OC, SA",
                schema = @Schema(pattern = "(AF|AN|AS|EU|NA|OC|SA)(,(AF|AN|AS|EU|NA|OC|SA))*"),
                example = "NA,AS")
        @Nullable
        String continent,

        @Parameter(
                description = "Only countries of this standing towards Horizon Europe, comma-separated:"
                        + " member, associated, none",
                schema = @Schema(pattern = "(member|associated|none)(,(member|associated|none))*"),
                example = "member,associated")
        @Nullable
        String eu,

        @Parameter(description = "Only regions that one of these programmes fits: ids, comma-separated") @Nullable
        String programme,

        @Parameter(
                description = "Only regions with, or only those without, a contact of the cluster",
                schema =
                        @Schema(
                                allowableValues = {"any", "only", "none"},
                                defaultValue = "any"))
        @Nullable
        String contacts,

        @Parameter(
                description = "Least number of project participations; without it, curated regions and those"
                        + " with at least 20",
                schema = @Schema(type = "integer", minimum = "0", maximum = "999999"))
        @Nullable
        String minParticipations,

        @Parameter(
                description = "Whether regions in Germany are candidates too",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        @Nullable
        String domestic) {

    public HoldingLevel holding(ParameterBinder reading) {
        return holding(holds, reading);
    }

    /// The level in the address of the API or of a page.
    public static HoldingLevel holding(@Nullable String holds, ParameterBinder reading) {
        return reading.choice("holds", holds, HoldingLevel::ofKey, HoldingLevel.keys(), HoldingLevel.USUAL);
    }

    public MatchInput input() {
        return new MatchParameters(
                        null,
                        strategy,
                        weights,
                        null,
                        null,
                        null,
                        on,
                        country,
                        excludeCountry,
                        continent,
                        eu,
                        programme,
                        contacts,
                        minParticipations,
                        domestic)
                .input();
    }
}
