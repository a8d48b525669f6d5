package counterpart.engine.evaluation.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The faults found in the statements of matches.
///
/// @param lists number of lists read
/// @param matches number of matches read, each in every language
public record StatementReport(int lists, int matches, List<Finding> findings) {

    public StatementReport {
        findings = List.copyOf(findings);
    }

    /// A fault in the match of a cluster with a region.
    ///
    /// @param detail the field, name or text at fault
    public record Finding(Fault fault, String cluster, String region, String detail) {

        @Override
        public String toString() {
            return String.join(" ", cluster, region, detail);
        }
    }

    /// The number of faults of a kind.
    public long count(Fault fault) {
        return findings.stream().filter(finding -> finding.fault() == fault).count();
    }

    /// A table of all kinds of faults with their numbers, then each fault, as Markdown.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("## Statements (%d matches in %d lists)\n\n".formatted(matches, lists))
                .append("| fault | number |\n|---|---|\n");
        Arrays.stream(Fault.values())
                .forEach(fault -> text.append("| %s | %d |\n".formatted(fault.title(), count(fault))));
        text.append('\n');
        findings.forEach(finding -> text.append("- %s: %s%n".formatted(fault(finding), finding)));
        return text.toString();
    }

    private static String fault(Finding finding) {
        return finding.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
