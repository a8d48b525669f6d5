package counterpart.engine.data.importer.scale;

import counterpart.engine.data.importer.build.TableRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Normal scores of countries in the fields of their patents: the rank of `(families + 1) / (expected + 1)`
/// among the countries, as in the table `national_priors`, halved: a country is not its region.
final class NationalScores {

    private static final double NONE = 0;
    private static final double OF_REGION = 0.5;

    private final Map<String, Map<String, Double>> advantages = new HashMap<>();
    private final Map<String, FieldRanks> ranks = new HashMap<>();

    private NationalScores() {}

    static NationalScores of(TableRows tables) {
        NationalScores scores = new NationalScores();
        tables.rows("national_priors").forEach(scores::add);
        return scores;
    }

    private void add(List<String> row) {
        String field = row.get(1);
        double advantage = (Double.parseDouble(row.get(2)) + 1) / (Double.parseDouble(row.get(3)) + 1);
        advantages.computeIfAbsent(row.getFirst(), country -> new HashMap<>()).put(field, advantage);
        ranks.computeIfAbsent(field, code -> new FieldRanks()).add(advantage);
    }

    /// The score of a country in a field or else in its nearest ancestor with patents, else the mean score of
    /// the fields below it, else 0.
    double score(String country, String field) {
        Map<String, Double> known = advantages.getOrDefault(country, Map.of());
        for (String code = field; !code.isEmpty(); code = code.substring(0, code.lastIndexOf('/'))) {
            Double advantage = known.get(code);
            if (advantage != null) {
                return score(code, advantage);
            }
        }
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(field + "/"))
                .mapToDouble(entry -> score(entry.getKey(), entry.getValue()))
                .average()
                .orElse(NONE);
    }

    private double score(String field, double advantage) {
        return OF_REGION * ranks.getOrDefault(field, new FieldRanks()).score(advantage, 0);
    }
}
