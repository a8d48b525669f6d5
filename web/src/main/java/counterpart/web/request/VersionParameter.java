package counterpart.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record VersionParameter(
        @Parameter(
                description = "The version of the list that you saw",
                required = true,
                schema = @Schema(type = "integer"))
        @Nullable
        String version) {}
