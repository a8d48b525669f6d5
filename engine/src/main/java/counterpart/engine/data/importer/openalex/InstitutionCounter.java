package counterpart.engine.data.importer.openalex;

/// Learns the identifiers of institutions, and counts their works of all years by the subfields of their topics.
final class InstitutionCounter implements GzipLines.Receiver {

    private final String file;
    private final RorMatches matches;
    private final PartCounts counts = new PartCounts();

    /// @param file name of the part in reports
    InstitutionCounter(String file, RorMatches matches) {
        this.file = file;
        this.matches = matches;
    }

    PartCounts counts() {
        return counts;
    }

    @Override
    public void line(long number, byte[] bytes, int length) {
        counts.count(PartCounts.Totals.INSTITUTIONS, 1);
        try {
            add(OpenAlexInstitution.parse(bytes, length));
        } catch (BadLineException e) {
            counts.bad(new PartCounts.BadLine(file, number, e.reason(), e.detail()));
        }
    }

    @Override
    public void tooLong(long number) {
        counts.count(PartCounts.Totals.INSTITUTIONS, 1);
        counts.bad(new PartCounts.BadLine(file, number, "is too long", "more than " + GzipLines.MAX_LINE + " bytes"));
    }

    private void add(OpenAlexInstitution institution) {
        boolean own = matches.learn(institution);
        counts.count(PartCounts.Totals.UNMATCHED, own ? 0 : 1);
        institution.works().forEach((subfield, works) -> {
            counts.addWorld(subfield, works);
            if (own) {
                counts.add(String.valueOf(institution.ror()), subfield, new WorkCount(works, 0, 0));
            }
        });
    }
}
