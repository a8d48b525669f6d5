package counterpart.web.match.request;

import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A query for a free profile. Fields, a text, or both describe the own competences.
public record MatchRequest(
        @Schema(description = "Own fields with their weights") @Nullable
        List<@Nullable FieldRequest> fields,

        @Schema(description = "Fields one looks for") @Nullable
        List<@Nullable FieldRequest> sought,

        @Schema(
                description = "What one does, in German or English words",
                example = "gedruckte Elektronik für Sensorfolien",
                maxLength = 5000)
        @Nullable
        String text,

        @Schema(description = "Page of the list, zero-based", minimum = "0", maximum = "100000", defaultValue = "0")
        @Nullable
        Integer page,

        @Schema(description = "Matches on a page", minimum = "1", maximum = "1000", defaultValue = "10") @Nullable
        Integer size,

        @Schema(description = "Another name of size", minimum = "1", maximum = "1000") @Nullable
        Integer limit,

        @Schema(
                allowableValues = {"complement", "likely", "deepen", "open-up", "demonstrated"},
                defaultValue = "complement")
        @Nullable
        String strategy,

        @Schema(
                description = "Weights by factor instead of the strategy's: complementarity, soughtCoverage,"
                        + " commonGround, excellence, ties, funding, proximity, mutualBenefit, demonstrated,"
                        + " contacts, particularity",
                example = "{\"complementarity\": 40, \"commonGround\": 20}")
        @Nullable
        Map<String, @Nullable Double> weights,

        @Nullable FilterRequest filters,

        @Schema(description = "Accepted and ignored: matches are in the order of their scores", deprecated = true)
        @Nullable
        Boolean diversify,

        @Schema(description = "Whether only the best region of each country is listed", defaultValue = "false")
        @Nullable
        Boolean onePerCountry,

        @Schema(
                description = "Part of the world whose regions are listed",
                allowableValues = {"all", "europe", "overseas"},
                defaultValue = "all")
        @Nullable
        String area,

        @Schema(description = "Day for which funding is judged", format = "date") @Nullable
        String on,

        @Schema(description = "Instead of the language of the address") @Nullable
        String lang) {

    /// The page, zero-based.
    public int page(ParameterBinder reading) {
        return paging().page(reading);
    }

    private MatchPagingParameters paging() {
        return new MatchPagingParameters(page == null ? null : page.toString(), size == null ? null : size.toString());
    }

    public MatchInput input(ParameterBinder reading) {
        FilterRequest given = filters == null ? FilterRequest.NONE : filters;
        MatchInput.Options options = options();
        paging().addTo(options, limit, reading);
        return new MatchInput(given.addTo(options).values(), profile(), WeightInput.ofBody(weights), false);
    }

    private MatchInput.Options options() {
        return MatchInput.Options.none()
                .set("limit", limit)
                .set("strategy", strategy)
                .set("diversify", diversify)
                .set("onePerCountry", onePerCountry)
                .set("area", area)
                .set("on", on);
    }

    private MatchInput.Profile profile() {
        return new MatchInput.Profile(
                fields("fields", fields), fields("sought", sought), text == null ? "" : text, false);
    }

    private static List<FieldInput> fields(String path, @Nullable List<@Nullable FieldRequest> given) {
        return given == null
                ? List.of()
                : IntStream.range(0, given.size())
                        .mapToObj(i -> FieldInput.ofBody(path + "[" + i + "]", given.get(i)))
                        .toList();
    }

    /// A field and its weight: 1 to 3 in curated profiles, any number above 0 here.
    record FieldRequest(
            @Schema(example = "/25/75", description = "EuroSciVoc code") @Nullable
            String field,

            @Schema(exclusiveMinimumValue = 0, maximum = "1000", defaultValue = "1") @Nullable
            Double weight) {}

    /// The filters of the address, as lists.
    record FilterRequest(
            @Nullable List<@Nullable String> country,
            @Nullable List<@Nullable String> excludeCountry,

            @ArraySchema(schema = @Schema(allowableValues = {"AF", "AN", "AS", "EU", "NA", "OC", "SA"})) @Nullable
            List<@Nullable String> continent,

            @ArraySchema(schema = @Schema(allowableValues = {"member", "associated", "none"})) @Nullable
            List<@Nullable String> eu,

            @Nullable List<@Nullable String> programme,

            @Schema(
                    allowableValues = {"any", "only", "none"},
                    defaultValue = "any")
            @Nullable
            String contacts,

            @Schema(minimum = "0", maximum = "999999") @Nullable
            Integer minParticipations,

            @Schema(defaultValue = "false") @Nullable Boolean domestic) {

        static final FilterRequest NONE = new FilterRequest(null, null, null, null, null, null, null, null);

        private MatchInput.Options addTo(MatchInput.Options options) {
            return options.below("filters.")
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
}
