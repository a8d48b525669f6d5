package counterpart.web.match.request;

import counterpart.web.error.Violation;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a match list. `limit` is another name of `size`: the number of matches on a page.
public record MatchPagingParameters(
        @Parameter(
                description = "Page of the list, zero-based",
                schema = @Schema(type = "integer", minimum = "0", maximum = "100000", defaultValue = "0"))
        @Nullable
        String page,

        @Parameter(
                description = "Entries on a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "10"))
        @Nullable
        String size) {

    private static final int LAST_PAGE = 100_000;
    private static final String LIMIT = "limit";
    private static final String SIZE = "size";

    /// The page, zero-based.
    public int page(ParameterBinder reading) {
        return reading.number("page", page, 0, LAST_PAGE, 0);
    }

    /// Adds the size as the limit of a question.
    ///
    /// @param limit as sent; it cannot be sent beside a size
    void addTo(MatchInput.Options options, @Nullable Object limit, ParameterBinder reading) {
        if (size != null && limit != null) {
            reading.reject(LIMIT, limit.toString(), Violation.text("size-or-limit"));
        } else if (size != null) {
            options.add(LIMIT, SIZE, List.of(size));
        }
    }
}
