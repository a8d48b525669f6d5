package counterpart.engine.data.importer.cordis.file;

import counterpart.engine.data.csv.CsvRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a project is called, when it runs and what it gets.
///
/// @param contributionEur maximum EU contribution in euro, 0 when missing
/// @param topic id of the call topic, empty when missing
/// @param doi empty when missing
public record Grant(
        String acronym,
        String title,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        double contributionEur,
        String topic,
        String doi) {

    static Grant of(CsvRow row) {
        return new Grant(
                row.text("acronym").strip(),
                row.text("title").strip().replaceAll("\\s+", " "),
                date(row, "startDate"),
                date(row, "endDate"),
                row.number("ecMaxContribution"),
                row.text("topics").strip(),
                row.text("grantDoi").strip());
    }

    private static @Nullable LocalDate date(CsvRow row, String column) {
        return row.find(column).map(CordisProject::day).orElse(null);
    }
}
