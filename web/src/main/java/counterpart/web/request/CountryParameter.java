package counterpart.web.request;

import counterpart.engine.Engine;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record CountryParameter(
        @Parameter(description = "Only these countries: ISO 3166-1 codes, comma-separated", example = "US,JP") @Nullable
        String country) {

    public Set<String> read(Engine engine, ParameterBinder reading, EntityLookup lookup) {
        return lookup.countries(engine, "country", ParameterBinder.parts(country), reading);
    }
}
