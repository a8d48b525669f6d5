package counterpart.web.export.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The ranking parameters of a concept outline.
record OutlineParameters(
        @Parameter(
                description = "How the factors are weighed",
                schema =
                        @Schema(
                                allowableValues = {"complement", "likely", "deepen", "open-up", "demonstrated"},
                                defaultValue = "complement"))
        @Nullable
        String strategy) {}
