package counterpart.engine.data.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The column names of a CSV file.
final class CsvHeader {

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            indexes.putIfAbsent(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    /// The index of a column; a number beyond every cell when there is no such column.
    int index(String column) {
        return indexes.getOrDefault(column, Integer.MAX_VALUE);
    }
}
