package counterpart.engine.dataset.source;

import counterpart.engine.dataset.DataPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;

/// Which fields of the taxonomy a WIPO field of patents speaks of, by the hand-kept table `wipo_fields`.
final class Concordance {

    private final Map<String, Map<String, Double>> fields = new HashMap<>();

    private Concordance() {}

    static Concordance read(DataPackage target) {
        Concordance concordance = new Concordance();
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

    /// Shares a figure out among the fields.
    void spread(String wipo, double figure, ObjDoubleConsumer<String> shares) {
        fields.getOrDefault(wipo, Map.of()).forEach((field, weight) -> shares.accept(field, figure * weight));
    }
}
