package counterpart.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record LanguageParameter(
        @Parameter(
                description = "Language of labels, sentences and problems",
                schema =
                        @Schema(
                                allowableValues = {"de", "en"},
                                defaultValue = "de"))
        @Nullable
        String lang) {}
