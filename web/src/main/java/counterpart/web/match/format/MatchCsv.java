package counterpart.web.match.format;

import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.web.csv.CsvTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Matches for spreadsheets: one row per region, with its position.
final class MatchCsv {

    private static final List<String> COLUMNS =
            List.of("rank", "score", "region", "name", "country", "lat", "lon", "adds", "institutions", "sentence");

    private MatchCsv() {}

    static String table(MatchesJson matches) {
        return CsvTable.of(
                COLUMNS, matches.matches().stream().map(MatchCsv::row).toList());
    }

    private static List<String> row(MatchJson match) {
        return List.of(
                String.valueOf(match.rank()),
                String.valueOf(match.score()),
                match.region().id(),
                match.region().name(),
                match.region().country(),
                String.format(Locale.ROOT, "%.5f", match.region().lat()),
                String.format(Locale.ROOT, "%.5f", match.region().lon()),
                match.adds().stream().map(MatchJson.AddedField::label).collect(Collectors.joining("; ")),
                match.institutions().stream().map(MatchJson.Callable::name).collect(Collectors.joining("; ")),
                match.sentence());
    }
}
