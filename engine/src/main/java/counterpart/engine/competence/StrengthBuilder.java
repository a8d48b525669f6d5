package counterpart.engine.competence;

import counterpart.engine.competence.math.Distribution;
import counterpart.engine.competence.math.SparseVector;
import java.util.List;
import java.util.stream.IntStream;

/// Converts counts into figures on one scale with the levels. Measured regions use their counts; those of
/// others count in proportion to their participations (decision 028), and [NationalPosterior] fills what is
/// not known of them.
final class StrengthBuilder {

    private final Taxonomy taxonomy;
    private final FieldExpansion expansion;
    private final RegionEvidence evidence;
    private final List<SparseVector> scales;
    private final List<SparseVector> measured;
    private final List<SparseVector> expected;
    private final double normFloor;

    StrengthBuilder(
            Taxonomy taxonomy,
            FieldExpansion expansion,
            RegionEvidence evidence,
            CompetenceModel.Input input,
            ModelConstants constants) {
        this.taxonomy = taxonomy;
        this.expansion = expansion;
        this.evidence = evidence;
        EvidenceMatrix matrix = new EvidenceMatrix(evidence.counts(), taxonomy.size());
        measured = IntStream.range(0, matrix.rows())
                .mapToObj(region -> trusted(region, matrix.strength(region, constants)))
                .toList();
        normFloor = new Distribution(reference(measured).stream()
                        .mapToDouble(SparseVector::norm)
                        .toArray())
                .at(0.25);
        scales = figures(graded(evidence.counts(), trustedCounts()));
        NationalPosterior posterior =
                new NationalPosterior(taxonomy, input.regions(), input.priors(), matrix, evidence);
        expected = IntStream.range(0, matrix.rows())
                .mapToObj(region -> evidence.measured(region)
                        ? SparseVector.EMPTY
                        : expected(region, input.regions().get(region).country(), posterior, matrix, constants))
                .toList();
    }

    private SparseVector trusted(int region, SparseVector figures) {
        double trust = evidence.trust(region);
        return trust == 1 ? figures : figures.map(value -> value * trust);
    }

    private List<SparseVector> trustedCounts() {
        List<SparseVector> counts = evidence.counts();
        return IntStream.range(0, counts.size())
                .mapToObj(region -> trusted(region, counts.get(region)))
                .toList();
    }

    /// Posterior strengths of a region that is not measured: its own evidence and grades, combined with the
    /// prior of its country.
    private SparseVector expected(
            int region, String country, NationalPosterior posterior, EvidenceMatrix matrix, ModelConstants constants) {
        return posterior.expects(country)
                ? matrix.strength(posterior.of(country, scales.get(region)), constants)
                : SparseVector.EMPTY;
    }

    List<SparseVector> scales() {
        return scales;
    }

    /// Divides by the norm to the power of the pivot. The norm is at least the lower quartile of the measured
    /// regions' norms: otherwise a pivot near 1 would favour regions with a handful of projects.
    List<GradeCalibration.Graded> strengths(double pivot) {
        List<SparseVector> known = pivoted(measured, pivot);
        List<SparseVector> filling = pivoted(expected, pivot);
        return graded(
                known,
                IntStream.range(0, known.size())
                        .mapToObj(region -> filled(region, known.get(region), filling.get(region)))
                        .toList());
    }

    /// Own figures are kept; expected figures fill the fields without own evidence.
    private SparseVector filled(int region, SparseVector known, SparseVector filling) {
        double[] figures = known.toDense(taxonomy.size());
        for (int i = 0; i < filling.size(); i++) {
            if (!knows(region, filling.ordinal(i))) {
                figures[filling.ordinal(i)] = filling.value(i);
            }
        }
        return SparseVector.of(figures);
    }

    private boolean knows(int region, int field) {
        return scales.get(region).get(field) > 0;
    }

    /// Strengths without national priors.
    List<GradeCalibration.Graded> known(double pivot) {
        return graded(pivoted(measured, pivot), pivoted(measured, pivot));
    }

    private List<SparseVector> pivoted(List<SparseVector> unpivoted, double pivot) {
        return unpivoted.stream()
                .map(vector -> {
                    double divisor = Math.pow(Math.max(vector.norm(), normFloor), pivot);
                    return vector.map(value -> value / divisor);
                })
                .toList();
    }

    private List<GradeCalibration.Graded> graded(List<SparseVector> reference, List<SparseVector> figures) {
        GradeCalibration grading = new GradeCalibration(
                taxonomy, expansion, new FieldFigures(reference(reference), expansion, taxonomy.size()));
        return IntStream.range(0, figures.size())
                .mapToObj(region -> grading.apply(figures.get(region), evidence.levels(region)))
                .toList();
    }

    private List<SparseVector> reference(List<SparseVector> figures) {
        return IntStream.range(0, figures.size())
                .filter(evidence::measured)
                .mapToObj(figures::get)
                .toList();
    }

    static List<SparseVector> figures(List<GradeCalibration.Graded> graded) {
        return graded.stream().map(GradeCalibration.Graded::figures).toList();
    }
}
