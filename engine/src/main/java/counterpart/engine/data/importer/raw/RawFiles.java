package counterpart.engine.data.importer.raw;

import counterpart.engine.data.csv.CsvFile;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Reads raw files, notifies the progress listener and reports rows that cannot be read.
public final class RawFiles {

    private final RawFolder folder;
    private final ImportProgress progress;
    private final ImportReport.Builder report;

    public RawFiles(RawFolder folder, ImportProgress progress, ImportReport.Builder report) {
        this.folder = folder;
        this.progress = progress;
        this.report = report;
    }

    /// Passes every row of a CSV file to `rows`; rows with missing or additional cells are reported.
    ///
    /// @throws IllegalArgumentException when a column is missing
    public void csv(String file, char separator, List<String> columns, Consumer<CsvRow> rows) {
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

    /// The content of a JSON file.
    ///
    /// @throws InvalidDataException with the line when it is no JSON
    public JsonNode json(String file) {
        try (InputStream in = open(file)) {
            return JsonMapper.shared().readTree(in);
        } catch (JacksonException e) {
            String message = "is no JSON: " + e.getOriginalMessage();
            throw new InvalidDataException(
                    "the files to import",
                    List.of(new Problem(file, e.getLocation().getLineNr(), "", "", message)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /// Passes every element of an array in a file to `elements`, without holding the array in memory.
    public void jsonArray(RawFolder.Entry entry, Consumer<JsonNode> elements) {
        try (InputStream in = open(entry, entry.name());
                MappingIterator<JsonNode> nodes =
                        JsonMapper.shared().readerFor(JsonNode.class).readValues(in)) {
            nodes.forEachRemaining(elements);
        } catch (IOException e) {
            throw new UncheckedIOException(entry.name() + ": cannot be read", e);
        }
    }

    /// Opens a file; reading it notifies the progress listener.
    public InputStream open(RawFolder.Entry entry) throws IOException {
        return open(entry, entry.name());
    }

    /// The folder of the raw files.
    public RawFolder folder() {
        return folder;
    }

    private InputStream open(String file) throws IOException {
        return open(folder.find(file).orElseThrow(() -> new IOException("is missing")), file);
    }

    private InputStream open(RawFolder.Entry entry, String name) throws IOException {
        return new CountingInputStream(entry.open(), read -> progress.at(name, read, entry.size()));
    }

    private void ragged(String file, CsvRow row) {
        report.add(Outcome.SKIPPED, file, row.line(), "wrong number of cells", row.toString());
    }
}
