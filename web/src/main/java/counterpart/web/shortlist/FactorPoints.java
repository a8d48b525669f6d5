package counterpart.web.shortlist;

import counterpart.engine.ranking.Match;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.relational.core.mapping.Column;

/// The points of a match by factor, as stored with an entry.
///
/// @param text `factor:points` separated by commas; empty when unknown
public record FactorPoints(@Column("points_then") String text) {

    /// The points of the factors that have a weight, to two decimals.
    static FactorPoints of(Match match) {
        return new FactorPoints(match.reasons().stream()
                .filter(reason -> reason.weight() > 0)
                .map(reason -> reason.factor() + ":" + rounded(reason.points()))
                .collect(Collectors.joining(",")));
    }

    /// Points to two decimals.
    static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }

    /// The points by factor, in the order of the match.
    public Map<String, Double> byFactor() {
        Map<String, Double> points = new LinkedHashMap<>();
        Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", -1))
                .forEach(part -> points.put(part[0], Double.valueOf(part[1])));
        return points;
    }

    /// The sum over the factors; 0 when they are unknown.
    public double sum() {
        return byFactor().values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
