package counterpart.engine.data.importer.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Figures of an import, and every row that was skipped, located or mapped, with the reason.
///
/// @param figures totals by name, in the order in which they were found
/// @param findings the rows, in the order of the files
public record ImportReport(Map<String, Long> figures, List<Finding> findings) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ImportReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        findings = List.copyOf(findings);
    }

    /// How a row was treated.
    public enum Outcome {
        SKIPPED,
        LOCATED,
        MAPPED,
        /// Imported, though two sources contradict each other.
        CONFLICTING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One row of a raw file that was not imported unchanged.
    ///
    /// @param line line in the file, the header being 1; 0 when the entry has no line of its own
    /// @param reason why, the same words for every row of the kind
    /// @param detail content of the row
    public record Finding(Outcome outcome, String file, long line, String reason, String detail) {

        @Override
        public String toString() {
            String place = line == 0 ? file : file + ":" + line;
            return outcome.key() + " " + place + ": " + reason + ": " + detail;
        }
    }

    /// How many rows there are of each kind: outcome, then reason.
    public SortedMap<String, SortedMap<String, Long>> counts() {
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        for (Finding finding : findings) {
            counts.computeIfAbsent(finding.outcome().key(), key -> new TreeMap<>())
                    .merge(finding.reason(), 1L, Long::sum);
        }
        return counts;
    }

    /// Figures and counts as text, without single rows.
    public String summary() {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, value) -> text.append(line(name, value)));
        counts().forEach((outcome, reasons) -> {
            text.append(outcome).append(":\n");
            reasons.forEach((reason, count) -> text.append("  ").append(line(reason, count)));
        });
        return text.toString();
    }

    /// The whole report as text: the summary, then one line a row.
    public String text() {
        StringBuilder text = new StringBuilder(summary()).append('\n');
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }

    /// Figures and counts as JSON.
    public String summaryJson() {
        return JSON.writeValueAsString(summaryMap()) + "\n";
    }

    /// The whole report as JSON.
    public String json() {
        Map<String, Object> all = summaryMap();
        all.put("findings", findings.stream().map(ImportReport::map).toList());
        return JSON.writeValueAsString(all) + "\n";
    }

    private Map<String, Object> summaryMap() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("figures", figures);
        summary.put("counts", counts());
        return summary;
    }

    private static Map<String, Object> map(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", finding.outcome().key());
        map.put("file", finding.file());
        map.put("line", finding.line());
        map.put("reason", finding.reason());
        map.put("detail", finding.detail());
        return map;
    }

    private static String line(String name, long value) {
        return String.format(Locale.ROOT, "%9d  %s%n", value, name).replace(System.lineSeparator(), "\n");
    }

    /// Collects figures and findings during an import.
    public static final class Builder {

        private final Map<String, Long> figures = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        public void figure(String name, long value) {
            figures.put(name, value);
        }

        public void add(Outcome outcome, String file, long line, String reason, String detail) {
            findings.add(new Finding(outcome, file, line, reason, detail));
        }

        public ImportReport finished() {
            return new ImportReport(figures, findings);
        }
    }
}
