package counterpart.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record LanguageParameter(
        @Parameter(description = "Language of labels, sentences and problems") @Nullable
        String lang) {}
