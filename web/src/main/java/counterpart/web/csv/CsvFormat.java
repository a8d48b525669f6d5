package counterpart.web.csv;

import counterpart.web.download.ExportFormat;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.MediaType;

/// Content as CSV in UTF-8.
///
/// @param mediaType [#TEXT_CSV] or [#WITH_HEADER]
/// @param table the content as text; [CsvTable] writes it
public record CsvFormat<T>(MediaType mediaType, Function<T, String> table) implements ExportFormat<T> {

    public static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /// States that the first line has the names of the columns (RFC 4180).
    public static final MediaType WITH_HEADER = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public byte[] write(T content) {
        return table.apply(content).getBytes(StandardCharsets.UTF_8);
    }
}
