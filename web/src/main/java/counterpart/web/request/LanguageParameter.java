package counterpart.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

public record LanguageParameter(
        @Parameter(description = "Language of labels, sentences and problems") @Nullable
        String lang) {}
