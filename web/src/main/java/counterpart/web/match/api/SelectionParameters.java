package counterpart.web.match.api;

import counterpart.engine.json.match.list.Expansion;
import counterpart.engine.json.match.list.MatchProperty;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.web.download.ExportFormat;
import counterpart.web.error.Violation;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parts of a match list that a client requests.
public record SelectionParameters(
        @Parameter(
                description = "Parts to add, comma-separated: programmes, institutions, evidence, reasons",
                schema =
                        @Schema(
                                pattern = "(programmes|institutions|evidence|reasons)"
                                        + "(,(programmes|institutions|evidence|reasons))*"),
                example = "programmes,institutions")
        @Nullable
        String expand,

        @Parameter(
                description = "Properties of each match, comma-separated; without it, all that are not expansions"
                        + " and those of the expansions requested. rank, score and region are always there",
                example = "sentence,adds")
        @Nullable
        String fields) {

    private static final String EXPAND = "expand";
    private static final String FIELDS = "fields";

    public MatchSelection read(ParameterBinder reading) {
        Set<Expansion> expansions =
                reading.choices(EXPAND, ParameterBinder.parts(expand), Expansion::ofKey, Expansion.keys());
        return fields == null
                ? MatchSelection.of(expansions)
                : new MatchSelection(
                        expansions,
                        reading.choices(
                                FIELDS,
                                ParameterBinder.parts(fields),
                                key -> MatchProperty.ofKey(key).filter(property -> property.isIn(expansions)),
                                MatchProperty.keys(expansions)));
    }

    /// Reads the selection for a format; only JSON can be selected from.
    ///
    /// @param format empty for JSON
    public MatchSelection read(ParameterBinder reading, Optional<? extends ExportFormat<?>> format) {
        format.ifPresent(
                any -> given().forEach((name, value) -> reading.reject(name, value, Violation.text("json-only"))));
        return format.isPresent() ? MatchSelection.LEAN : read(reading);
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (expand != null) {
            given.put(EXPAND, expand);
        }
        if (fields != null) {
            given.put(FIELDS, fields);
        }
        return given;
    }
}
