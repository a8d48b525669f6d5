package counterpart.engine.data.importer.openalex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// What was counted in one part of the snapshot or in several: works by subfield, of everybody and of the institutions
/// of the package; totals; and the first lines of each part that could not be used. Its size depends on the numbers of
/// institutions and subfields, never on that of the works.
final class PartCounts {

    /// The bad lines that are kept of each part.
    static final int KEPT_LINES = 20;

    private final Map<String, Double> world = new TreeMap<>();
    private final Map<String, Map<String, WorkCount>> byInstitution = new TreeMap<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private final List<BadLine> badLines = new ArrayList<>();

    /// Names of the totals in the report.
    static final class Totals {

        static final String READ = "OpenAlex works read";
        static final String WITHDRAWN = "OpenAlex works retracted or no works";
        static final String OTHER_YEARS = "OpenAlex works of other years or undated";
        static final String WITHOUT_TOPIC = "OpenAlex works without a topic";
        static final String ELSEWHERE = "OpenAlex works of no institution of the package";
        static final String COUNTED = "OpenAlex works counted for institutions of the package";
        static final String BAD_LINES = "OpenAlex lines that cannot be used";
        static final String INSTITUTIONS = "OpenAlex institutions read";
        static final String UNMATCHED = "OpenAlex institutions without one of the package";
        static final String WITH_WORKS = "institutions with works in OpenAlex";

        private Totals() {}
    }

    /// A line that could not be used.
    record BadLine(String file, long line, String reason, String detail) {

        private static final int SHOWN = 200;

        BadLine {
            detail = detail.length() > SHOWN ? detail.substring(0, SHOWN) : detail;
        }
    }

    /// Adds works of everybody.
    void addWorld(String subfield, double works) {
        world.merge(subfield, works, Double::sum);
    }

    /// Adds works of an institution.
    void add(String ror, String subfield, WorkCount works) {
        byInstitution.computeIfAbsent(ror, key -> new TreeMap<>()).merge(subfield, works, WorkCount::plus);
    }

    /// Adds to a total of the report.
    void count(String total, long number) {
        totals.merge(total, number, Long::sum);
    }

    /// Counts a bad line and keeps it, unless there are enough.
    void bad(BadLine line) {
        count(Totals.BAD_LINES, 1);
        if (badLines.size() < KEPT_LINES) {
            badLines.add(line);
        }
    }

    /// Adds all that another part has.
    void addAll(PartCounts other) {
        other.world.forEach(this::addWorld);
        other.each((ror, bySubfield) -> bySubfield.forEach((subfield, works) -> add(ror, subfield, works)));
        other.totals.forEach(this::count);
        badLines.addAll(other.badLines);
    }

    Map<String, Double> world() {
        return world;
    }

    Map<String, Long> totals() {
        return totals;
    }

    List<BadLine> badLines() {
        return badLines;
    }

    int institutions() {
        return byInstitution.size();
    }

    /// Passes the works of each institution by subfield, in the order of the ROR identifiers.
    void each(BiConsumer<String, Map<String, WorkCount>> receiver) {
        byInstitution.forEach(receiver);
    }

    /// Takes up a bad line that was counted before.
    void restore(BadLine line) {
        badLines.add(line);
    }
}
