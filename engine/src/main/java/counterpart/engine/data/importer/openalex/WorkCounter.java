package counterpart.engine.data.importer.openalex;

import java.util.Set;
import java.util.TreeSet;

/// Counts the works of a period.
final class WorkCounter implements GzipLines.Receiver {

    private final String file;
    private final RorMatches matches;
    private final PartCounts counts = new PartCounts();

    /// @param file name of the part in reports
    WorkCounter(String file, RorMatches matches) {
        this.file = file;
        this.matches = matches;
    }

    PartCounts counts() {
        return counts;
    }

    @Override
    public void line(long number, byte[] bytes, int length) {
        counts.count(PartCounts.Totals.READ, 1);
        try {
            add(Work.parse(bytes, length));
        } catch (BadLineException e) {
            counts.bad(new PartCounts.BadLine(file, number, e.reason(), e.detail()));
        }
    }

    @Override
    public void tooLong(long number) {
        counts.count(PartCounts.Totals.READ, 1);
        counts.bad(new PartCounts.BadLine(file, number, "is too long", "more than " + GzipLines.MAX_LINE + " bytes"));
    }

    private void add(Work work) {
        String subfield = work.subfield();
        if (work.withdrawn()) {
            counts.count(PartCounts.Totals.WITHDRAWN, 1);
        } else if (work.year() < OpenAlexImporter.FIRST_YEAR || work.year() > OpenAlexImporter.LAST_YEAR) {
            counts.count(PartCounts.Totals.OTHER_YEARS, 1);
        } else if (subfield == null) {
            counts.count(PartCounts.Totals.WITHOUT_TOPIC, 1);
        } else {
            add(work, subfield);
        }
    }

    private void add(Work work, String subfield) {
        counts.addWorld(subfield, 1);
        Set<String> own = new TreeSet<>();
        work.institutions().forEach(identifier -> matches.find(identifier).ifPresent(own::add));
        WorkCount one = new WorkCount(1, work.year(), work.year());
        own.forEach(ror -> counts.add(ror, subfield, one));
        counts.count(own.isEmpty() ? PartCounts.Totals.ELSEWHERE : PartCounts.Totals.COUNTED, 1);
    }
}
