package counterpart.engine.data.importer.patents;

import counterpart.engine.data.DataPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;

/// Maps WIPO fields of patents to weighted fields of the taxonomy, by the hand-kept table `wipo_fields`.
final class WipoConcordance {

    private final Map<String, Map<String, Double>> fields = new HashMap<>();

    private WipoConcordance() {}

    static WipoConcordance read(DataPackage target) {
        WipoConcordance concordance = new WipoConcordance();
        target.readIfPresent("wipo_fields", row -> {
            Map<String, Double> weights =
                    concordance.fields.computeIfAbsent(row.required("wipo_field"), key -> new TreeMap<>());
            row.find("field").ifPresent(field -> weights.put(field, row.number("weight")));
        });
        return concordance;
    }

    boolean knows(String wipo) {
        return fields.containsKey(wipo);
    }

    /// Distributes a figure among the fields.
    void spread(String wipo, double figure, ObjDoubleConsumer<String> shares) {
        fields.getOrDefault(wipo, Map.of()).forEach((field, weight) -> shares.accept(field, figure * weight));
    }
}
