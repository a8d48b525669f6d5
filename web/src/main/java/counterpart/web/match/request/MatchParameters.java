package counterpart.web.match.request;

import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parameters of a match in the address.
public record MatchParameters(
        @Parameter(
                description = "Number of matches",
                schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "10"))
        @Nullable
        String limit,

        @Parameter(
                description = "How the factors are weighed",
                schema =
                        @Schema(
                                allowableValues = {"complement", "likely", "deepen", "open-up", "demonstrated"},
                                defaultValue = "complement"))
        @Nullable
        String strategy,

        @Parameter(
                description = "Weights by factor instead of the strategy's, 0 or more and not all 0;"
                        + " they are scaled to 100, and a factor left out gets 0. Factors:"
                        + " complementarity, soughtCoverage, commonGround, excellence, ties, funding,"
                        + " proximity, mutualBenefit, demonstrated,"
                        + " contacts, particularity",
                example = "complementarity:40,commonGround:20")
        @Nullable
        String weights,

        @Parameter(
                description = "Accepted and ignored: matches are in the order of their scores",
                deprecated = true,
                schema = @Schema(type = "boolean"))
        @Nullable
        String diversify,

        @Parameter(
                description = "Whether only the best region of each country is listed",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        @Nullable
        String onePerCountry,

        @Parameter(
                description = "Part of the world whose regions are listed; scores and ranks stay the same",
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"all", "europe", "overseas"},
                                defaultValue = "all"))
        @Nullable
        String area,

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

    /// The question with the size of a page, which stands for the limit.
    public MatchInput input(MatchPagingParameters paging, ParameterBinder reading) {
        MatchInput.Options options = options();
        paging.addTo(options, limit, reading);
        return input(options);
    }

    public MatchInput input() {
        return input(options());
    }

    private MatchInput input(MatchInput.Options options) {
        return new MatchInput(options.values(), MatchInput.Profile.NONE, WeightInput.ofAddress(weights), false);
    }

    private MatchInput.Options options() {
        return MatchInput.Options.none()
                .set("limit", limit)
                .set("strategy", strategy)
                .set("diversify", diversify)
                .set("onePerCountry", onePerCountry)
                .set("area", area)
                .set("on", on)
                .list("country", country)
                .list("excludeCountry", excludeCountry)
                .list("continent", continent)
                .list("eu", eu)
                .list("programme", programme)
                .set("contacts", contacts)
                .set("minParticipations", minParticipations)
                .set("domestic", domestic);
    }
}
