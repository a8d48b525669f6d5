package counterpart.engine.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Facts make sense beyond the form of their cells.
final class DomainCheck implements PackageCheck {

    private static final Set<String> EU_MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        each(content, "countries", "eu", DomainCheck::euStatus, problems);
        each(content, "fields", "parent", DomainCheck::parent, problems);
        each(content, "collaborations", "region_a", row -> before(row, "region_a", "region_b"), problems);
        each(content, "co_tags", "field_a", row -> before(row, "field_a", "field_b"), problems);
        each(content, "competences", "projects", DomainCheck::evidence, problems);
        each(content, "competences", "last_year", DomainCheck::years, problems);
        each(content, "cluster_fields", "basis", DomainCheck::basis, problems);
    }

    /// @param check what is wrong with a row, empty when nothing is
    private static void each(
            PackageContent content, String table, String column, Function<Row, String> check, List<Problem> problems) {
        content.table(table).ifPresent(rows -> {
            for (Row row : rows.rows()) {
                String message = check.apply(row);
                if (!message.isEmpty()) {
                    problems.add(rows.problem(row, column, message));
                }
            }
        });
    }

    private static String euStatus(Row row) {
        boolean member = EU_MEMBERS.contains(row.text("code"));
        return member == row.text("eu").equals("member")
                ? ""
                : row.text("code") + (member ? " is a member" : " is no member") + " of the EU";
    }

    private static String parent(Row row) {
        String code = row.text("code");
        String parent = code.substring(0, Math.max(code.lastIndexOf('/'), 0));
        return parent.equals(row.text("parent")) ? "" : "is not the code one level above " + code;
    }

    private static String before(Row row, String a, String b) {
        return row.text(a).compareTo(row.text(b)) < 0 ? "" : "does not sort before " + b + " '" + row.text(b) + "'";
    }

    private static String evidence(Row row) {
        boolean projects = !row.text("projects").equals("0");
        return projects != row.text("grade").isEmpty() ? "needs either projects or a grade" : "";
    }

    private static String years(Row row) {
        return row.text("first_year").compareTo(row.text("last_year")) <= 0 ? "" : "is before first_year";
    }

    private static String basis(Row row) {
        boolean sought = row.text("role").equals("sought");
        return sought == row.text("basis").isEmpty() ? "is for sought fields, and for all of them" : "";
    }
}
