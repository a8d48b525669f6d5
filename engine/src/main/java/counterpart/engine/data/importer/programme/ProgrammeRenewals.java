package counterpart.engine.data.importer.programme;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.model.Programme.Renewal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// When a programme's calls come back and when it ends.
final class ProgrammeRenewals {

    /// A year that stands for a programme without end.
    private static final int NO_END = 2100;

    private static final Pattern PROGRAMME_END = Pattern.compile("until programme end (\\d{4})");

    private ProgrammeRenewals() {}

    static String key(JsonNode programme) {
        String words = FactsReader.text(programme, "renewal");
        return switch (words) {
            case "closed" -> Renewal.NEVER.key();
            case "recurring yearly" -> Renewal.YEARLY.key();
            case "" -> Renewal.UNKNOWN.key();
            default -> {
                if (!PROGRAMME_END.matcher(words).matches()) {
                    throw new IllegalArgumentException("unknown renewal '" + words + "'");
                }
                yield Renewal.PROGRAMME.key();
            }
        };
    }

    /// The last day: as stated, else the end of the year in which the programme ends; empty when there is none.
    static String end(JsonNode programme) {
        String stated = FactsReader.text(programme, "valid_until");
        Matcher year = PROGRAMME_END.matcher(FactsReader.text(programme, "renewal"));
        if (!stated.isEmpty() || !year.matches()) {
            return stated;
        }
        return Integer.parseInt(year.group(1)) >= NO_END ? "" : year.group(1) + "-12-31";
    }
}
