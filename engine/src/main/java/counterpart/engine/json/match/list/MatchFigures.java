package counterpart.engine.json.match.list;

import counterpart.engine.json.Rounding;
import counterpart.engine.ranking.Match;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The figures of a match by factor or field.
final class MatchFigures {

    private MatchFigures() {}

    /// Points by factor, without those that are 0.
    static Map<String, Double> points(Match match) {
        return byFactor(match, reason -> Rounding.points(reason.points()));
    }

    /// Values of the factors without weight, except those that are 0.
    static Map<String, Double> values(Match match) {
        return byFactor(match, reason -> reason.weight() == 0 ? Rounding.value(reason.value()) : 0);
    }

    private static Map<String, Double> byFactor(Match match, ToDoubleFunction<Match.Reason> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        match.reasons().forEach(reason -> {
            double value = figure.applyAsDouble(reason);
            if (value != 0) {
                figures.put(reason.factor(), value);
            }
        });
        return figures;
    }

    /// Strengths by field, 0 to 100.
    static Map<String, Double> strengths(List<Match.Strength> held, SharedEntities shared) {
        Map<String, Double> strengths = new LinkedHashMap<>();
        held.forEach(one -> strengths.put(shared.field(one.field()), Rounding.strength(one.strength())));
        return strengths;
    }
}
