package counterpart.engine.dataset.source;

import counterpart.engine.dataset.CsvFile;
import counterpart.engine.dataset.Row;
import counterpart.engine.dataset.source.ImportReport.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Reads the raw files, tells how far it is and reports rows that cannot be read.
final class RawFiles {

    private final RawFolder folder;
    private final Progress progress;
    private final ImportReport.Draft report;

    RawFiles(RawFolder folder, Progress progress, ImportReport.Draft report) {
        this.folder = folder;
        this.progress = progress;
        this.report = report;
    }

    /// Hands every row of a CSV file to `rows`; rows with missing or additional cells are reported.
    ///
    /// @throws IllegalArgumentException when a column is missing
    void csv(String file, char separator, List<String> columns, Consumer<Row> rows) {
        try (InputStream in = open(file)) {
            List<String> header = new CsvFile(file, separator).read(in, rows, row -> ragged(file, row));
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(header);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(file + ": no column " + String.join(", ", missing));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    JsonNode json(String file) {
        try (InputStream in = open(file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /// Hands every element of an array in a file to `elements`, without holding the array in memory.
    void jsonArray(RawFolder.Entry entry, Consumer<JsonNode> elements) {
        try (InputStream in = open(entry, entry.name());
                MappingIterator<JsonNode> nodes =
                        JsonMapper.shared().readerFor(JsonNode.class).readValues(in)) {
            nodes.forEachRemaining(elements);
        } catch (IOException e) {
            throw new UncheckedIOException(entry.name() + ": cannot be read", e);
        }
    }

    /// The folder that is imported from.
    RawFolder folder() {
        return folder;
    }

    private InputStream open(String file) throws IOException {
        return open(folder.find(file).orElseThrow(() -> new IOException("is missing")), file);
    }

    private InputStream open(RawFolder.Entry entry, String name) throws IOException {
        return new CountingStream(entry.open(), read -> progress.at(name, read, entry.size()));
    }

    private void ragged(String file, Row row) {
        report.add(Outcome.SKIPPED, file, row.line(), "wrong number of cells", row.toString());
    }
}
