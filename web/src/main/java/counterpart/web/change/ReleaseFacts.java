package counterpart.web.change;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Programme;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What of a data release is compared with the next one.
///
/// @param version version of the data package
/// @param state version of the package with its corrections
/// @param projects ids of all projects
/// @param programmes ids of the programmes that are open to Baden-Württemberg
/// @param top ids of the first ten regions by cluster, best first
record ReleaseFacts(
        String version, String state, Set<String> projects, Set<String> programmes, Map<String, List<String>> top) {

    private static final int TOP = 10;

    /// Computes the order of all clusters in one pass.
    ///
    /// @param today the day for which funding is judged
    static ReleaseFacts of(Engine engine, LocalDate today) {
        Dataset data = engine.data();
        Map<String, List<String>> top = new TreeMap<>();
        engine.ranking()
                .portfolio(Strategy.COMPLEMENT, today)
                .rows()
                .forEach(row -> top.put(row.cluster().id(), firstTen(row)));
        return new ReleaseFacts(
                data.tables().version(),
                data.version(),
                data.tables().projects().stream().map(Project::id).collect(Collectors.toSet()),
                data.programmes().stream()
                        .filter(Programme::isOpenHere)
                        .map(Programme::id)
                        .collect(Collectors.toSet()),
                top);
    }

    private static List<String> firstTen(Portfolio.Row row) {
        return row.standings().stream()
                .limit(TOP)
                .map(standing -> standing.region().id().value())
                .toList();
    }

    List<String> top(String cluster) {
        return top.getOrDefault(cluster, List.of());
    }
}
