package counterpart.engine.data.importer;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.raw.ImportProgress;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes tables as CSV, sorted by their keys: all into temporary files first, then each is moved to its final path.
final class TableWriter {

    private TableWriter() {}

    static void write(TableRows tables, DataPackage target, Path folder, ImportProgress progress) {
        List<String> names = List.copyOf(tables.names());
        for (int i = 0; i < names.size(); i++) {
            progress.at("writing " + names.get(i), i, names.size());
            String name = names.get(i);
            writeAside(target, name, tables.rows(name), folder.resolve(target.path(name)));
        }
        names.forEach(name -> moveInto(folder.resolve(target.path(name))));
        progress.at("writing", names.size(), names.size());
    }

    private static void writeAside(DataPackage target, String table, List<List<String>> rows, Path file) {
        List<List<String>> sorted = new ArrayList<>(rows);
        sorted.sort(byKey(target, table));
        try {
            Files.createDirectories(file.getParent());
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(aside(file))) {
                csv.writeRecord(target.columns(table));
                sorted.forEach(csv::writeRecord);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private static Comparator<List<String>> byKey(DataPackage target, String table) {
        List<String> columns = target.columns(table);
        Comparator<List<String>> order = Comparator.comparingInt(row -> 0);
        for (String column : target.sortColumns(table)) {
            int index = columns.indexOf(column);
            order = order.thenComparing(row -> row.get(index));
        }
        return order;
    }

    private static void moveInto(Path file) {
        try {
            Files.move(aside(file), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
