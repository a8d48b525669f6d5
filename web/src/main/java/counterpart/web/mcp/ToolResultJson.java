package counterpart.web.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer of a tool as JSON.
///
/// @param result in the form of the API
/// @param dataVersion version of the data from which it was computed
/// @param sources on which it rests
record ToolResultJson(Object result, String dataVersion, List<SourceReference> sources) {

    static ToolResultJson of(ToolResult result, Dataset data) {
        Map<String, Source> known =
                data.tables().sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return new ToolResultJson(
                result.json(),
                data.version(),
                result.sources().stream()
                        .map(source -> SourceReference.of(source, known.get(source)))
                        .toList());
    }

    /// A source of an answer.
    ///
    /// @param id of a source of the data, absent for a page
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SourceReference(
            @Nullable String id,
            @Nullable String title,
            @Nullable String licence,
            @Nullable String url) {

        private static SourceReference of(String idOrAddress, @Nullable Source source) {
            return source == null
                    ? new SourceReference(null, null, null, idOrAddress)
                    : new SourceReference(source.id(), source.title(), source.licence(), source.url());
        }

        /// The source in one line.
        String line() {
            return title == null ? String.valueOf(url) : title + (url == null || url.isEmpty() ? "" : ", " + url);
        }
    }
}
