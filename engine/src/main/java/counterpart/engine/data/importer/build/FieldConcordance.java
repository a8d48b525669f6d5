package counterpart.engine.data.importer.build;

import counterpart.engine.data.DataPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;

/// Maps the names that a source has for fields to weighted fields of the taxonomy, by a hand-kept table.
public final class FieldConcordance {

    private final Map<String, Map<String, Double>> fields = new HashMap<>();

    private FieldConcordance() {}

    /// Reads a table with the columns `key`, `field` and `weight`.
    public static FieldConcordance read(DataPackage target, String table, String key) {
        FieldConcordance concordance = new FieldConcordance();
        target.readIfPresent(table, row -> {
            Map<String, Double> weights =
                    concordance.fields.computeIfAbsent(row.required(key), name -> new TreeMap<>());
            row.find("field").ifPresent(field -> weights.put(field, row.number("weight")));
        });
        return concordance;
    }

    /// Whether the table has the name, with or without a field.
    public boolean knows(String name) {
        return fields.containsKey(name);
    }

    /// Distributes a figure among the fields of a name.
    public void spread(String name, double figure, ObjDoubleConsumer<String> shares) {
        fields.getOrDefault(name, Map.of()).forEach((field, weight) -> shares.accept(field, figure * weight));
    }
}
