package counterpart.engine.data.importer.cordis.file;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the values that a column has for one organisation; empty ones do not count.
final class Counter {

    private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String value) {
        if (!value.isEmpty()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /// The most frequent value, of equally frequent ones the first in the alphabet; empty when there is none.
    String top() {
        return ranked().stream().findFirst().orElse("");
    }

    /// The values, most frequent first.
    List<String> ranked() {
        return counts.entrySet().stream()
                .sorted(MOST_FREQUENT)
                .map(Map.Entry::getKey)
                .toList();
    }
}
