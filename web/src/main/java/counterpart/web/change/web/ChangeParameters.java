package counterpart.web.change.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parameters of the log of changes.
record ChangeParameters(
        @Parameter(
                description = "Changes since a moment (2026-01-31T12:00:00Z), a day (2026-01-31) or after a data"
                        + " version took over",
                example = "2026-01-31",
                schema = @Schema(type = "string", maxLength = 100))
        @Nullable
        String since,

        @Parameter(description = "Only the changes of this cluster", schema = @Schema(type = "string")) @Nullable
        String cluster,

        @Parameter(
                description = "The most changes in the answer",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String size,

        @Parameter(
                description = "What comes after an earlier answer: its property next",
                schema = @Schema(type = "string", maxLength = 30))
        @Nullable
        String cursor) {}
