package counterpart.engine.data.importer.patentsview;

import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import java.util.Map;
import java.util.TreeMap;

/// Reports rows that cannot be used: the first 20 of each reason, and the number of all. Tables have millions of rows,
/// the report must not.
final class LimitedReport {

    static final int KEPT = 20;

    private final Map<String, Long> counts = new TreeMap<>();
    private final ImportReport.Builder report;

    LimitedReport(ImportReport.Builder report) {
        this.report = report;
    }

    void skipped(String file, long line, String reason, String detail) {
        if (counts.merge(reason, 1L, Long::sum) <= KEPT) {
            report.add(Outcome.SKIPPED, file, line, reason, detail);
        }
    }

    /// Writes the numbers of all rows by reason.
    void finish() {
        counts.forEach((reason, count) -> report.figure("PatentsView rows: " + reason, count));
    }
}
