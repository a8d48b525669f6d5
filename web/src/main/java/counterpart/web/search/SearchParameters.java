package counterpart.web.search;

import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record SearchParameters(
        @Parameter(
                description = "Words in German or English, typing errors allowed; without them, everything",
                schema = @Schema(maxLength = 200))
        @Nullable
        String query) {

    private static final int LONGEST = 200;

    public String read(ParameterBinder reading) {
        return reading.text("query", query, LONGEST);
    }
}
