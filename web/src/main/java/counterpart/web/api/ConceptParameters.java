package counterpart.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a region is judged in a concept.
record ConceptParameters(
        @Parameter(
                description = "How the factors are weighed",
                schema =
                        @Schema(
                                allowableValues = {"complement", "likely", "deepen", "open-up"},
                                defaultValue = "complement"))
        @Nullable
        String strategy) {}
