package counterpart.web.api;

import counterpart.engine.Engine;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record CountryParameter(
        @Parameter(description = "Only these countries: ISO 3166-1 codes, comma-separated", example = "US,JP") @Nullable
        String country) {

    Set<String> read(Engine engine, Reading reading, Lookup lookup) {
        return lookup.countries(engine, "country", Reading.parts(country), reading);
    }
}
