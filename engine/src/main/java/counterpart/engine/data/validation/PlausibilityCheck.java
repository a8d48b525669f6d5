package counterpart.engine.data.validation;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Checks that facts are plausible: rules beyond the form of single cells.
final class PlausibilityCheck implements PackageCheck {

    private static final Set<String> EU_MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        each(content, "countries", "eu", PlausibilityCheck::euStatus, problems);
        each(content, "fields", "parent", PlausibilityCheck::parent, problems);
        each(content, "projects", "end", PlausibilityCheck::duration, problems);
        each(content, "competences", "projects", PlausibilityCheck::evidence, problems);
        each(content, "competences", "last_year", PlausibilityCheck::years, problems);
        each(content, "cluster_fields", "basis", PlausibilityCheck::basis, problems);
    }

    /// @param check returns the error of a row, empty when it is valid
    private static void each(
            PackageContent content,
            String table,
            String column,
            Function<CsvRow, String> check,
            List<Problem> problems) {
        content.table(table).ifPresent(rows -> {
            for (CsvRow row : rows.rows()) {
                String message = check.apply(row);
                if (!message.isEmpty()) {
                    problems.add(rows.problem(row, column, message));
                }
            }
        });
    }

    private static String euStatus(CsvRow row) {
        boolean member = EU_MEMBERS.contains(row.text("code"));
        return member == row.text("eu").equals("member")
                ? ""
                : row.text("code") + (member ? " is a member" : " is no member") + " of the EU";
    }

    private static String parent(CsvRow row) {
        String code = row.text("code");
        String parent = code.substring(0, Math.max(code.lastIndexOf('/'), 0));
        return parent.equals(row.text("parent")) ? "" : "is not the code one level above " + code;
    }

    private static String duration(CsvRow row) {
        return row.text("end").isEmpty() || row.text("start").compareTo(row.text("end")) <= 0
                ? ""
                : "is before start '" + row.text("start") + "'";
    }

    private static String evidence(CsvRow row) {
        boolean projects = !row.text("projects").equals("0");
        return projects != row.text("grade").isEmpty() ? "needs either projects or a grade" : "";
    }

    private static String years(CsvRow row) {
        return row.text("first_year").compareTo(row.text("last_year")) <= 0 ? "" : "is before first_year";
    }

    private static String basis(CsvRow row) {
        boolean sought = row.text("role").equals("sought");
        return sought == row.text("basis").isEmpty() ? "is for sought fields, and for all of them" : "";
    }
}
