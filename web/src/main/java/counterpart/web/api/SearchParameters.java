package counterpart.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record SearchParameters(
        @Parameter(
                description = "Words in German or English, typing errors allowed; without them, everything",
                schema = @Schema(maxLength = 200))
        @Nullable
        String query) {

    private static final int LONGEST = 200;

    String read(Reading reading) {
        return reading.text("query", query, LONGEST);
    }
}
