package counterpart.engine.data.importer.openalex;

import java.util.Set;
import java.util.TreeSet;

/// Counts the lines of a part of the snapshot: works of the period, or institutions with their works of all years. A
/// line that cannot be used is counted and named.
final class PartCounter implements GzipLines.Receiver {

    private final String file;
    private final String total;
    private final LineCounter lines;
    private final PartCounts counts = new PartCounts();

    /// Counts what a line says.
    private interface LineCounter {

        /// @throws BadLineException when the line cannot be used
        void count(byte[] bytes, int length, PartCounts counts);
    }

    private PartCounter(String file, String total, LineCounter lines) {
        this.file = file;
        this.total = total;
        this.lines = lines;
    }

    /// Counts works by the subfield of their main topic.
    ///
    /// @param file name of the part in reports
    static PartCounter ofWorks(String file, RorMatches matches) {
        return new PartCounter(
                file,
                PartCounts.Totals.READ,
                (bytes, length, counts) -> add(Work.parse(bytes, length), matches, counts));
    }

    /// Learns the identifiers of institutions, and counts their works by the subfields of their topics.
    ///
    /// @param file name of the part in reports
    static PartCounter ofInstitutions(String file, RorMatches matches) {
        return new PartCounter(
                file,
                PartCounts.Totals.INSTITUTIONS,
                (bytes, length, counts) -> add(OpenAlexInstitution.parse(bytes, length), matches, counts));
    }

    PartCounts counts() {
        return counts;
    }

    @Override
    public void line(long number, byte[] bytes, int length) {
        counts.count(total, 1);
        try {
            lines.count(bytes, length, counts);
        } catch (BadLineException e) {
            counts.bad(new PartCounts.BadLine(file, number, e.reason(), e.detail()));
        }
    }

    @Override
    public void tooLong(long number) {
        counts.count(total, 1);
        counts.bad(new PartCounts.BadLine(file, number, "is too long", "more than " + GzipLines.MAX_LINE + " bytes"));
    }

    private static void add(OpenAlexInstitution institution, RorMatches matches, PartCounts counts) {
        boolean own = matches.learn(institution);
        counts.count(PartCounts.Totals.UNMATCHED, own ? 0 : 1);
        institution.works().forEach((subfield, works) -> {
            counts.addWorld(subfield, works);
            if (own) {
                counts.add(String.valueOf(institution.ror()), subfield, new WorkCount(works, 0, 0));
            }
        });
    }

    private static void add(Work work, RorMatches matches, PartCounts counts) {
        String subfield = work.subfield();
        if (work.withdrawn()) {
            counts.count(PartCounts.Totals.WITHDRAWN, 1);
        } else if (work.year() < OpenAlexImporter.FIRST_YEAR || work.year() > OpenAlexImporter.LAST_YEAR) {
            counts.count(PartCounts.Totals.OTHER_YEARS, 1);
        } else if (subfield == null) {
            counts.count(PartCounts.Totals.WITHOUT_TOPIC, 1);
        } else {
            add(work, subfield, matches, counts);
        }
    }

    private static void add(Work work, String subfield, RorMatches matches, PartCounts counts) {
        counts.addWorld(subfield, 1);
        Set<String> own = new TreeSet<>();
        work.institutions().forEach(identifier -> matches.find(identifier).ifPresent(own::add));
        WorkCount one = new WorkCount(1, work.year(), work.year());
        own.forEach(ror -> counts.add(ror, subfield, one));
        counts.count(own.isEmpty() ? PartCounts.Totals.ELSEWHERE : PartCounts.Totals.COUNTED, 1);
    }
}
