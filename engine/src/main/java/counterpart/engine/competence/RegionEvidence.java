package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.ResearchSpending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Evidence of each region, by ordinal: counts summed over its institutions without head offices, and grades.
final class RegionEvidence {

    private final Taxonomy taxonomy;
    private final List<double[]> counts = new ArrayList<>();
    private final List<Map<Integer, Integer>> grades = new ArrayList<>();
    private final double[] squares;
    private final boolean[] measured;
    private final boolean[] claimed;

    private RegionEvidence(Taxonomy taxonomy, List<Region> regions) {
        this.taxonomy = taxonomy;
        squares = new double[regions.size()];
        measured = new boolean[regions.size()];
        claimed = new boolean[regions.size()];
        for (int region = 0; region < measured.length; region++) {
            measured[region] = regions.get(region).participations() >= CompetenceModel.MEASURED;
            claimed[region] = regions.get(region).kind() != Region.Kind.NUTS2;
            counts.add(new double[taxonomy.size()]);
            grades.add(new TreeMap<>());
        }
    }

    static RegionEvidence of(
            CompetenceModel.Input input, Taxonomy taxonomy, Map<RegionId, Integer> ordinals, SpendingGrades spending) {
        RegionEvidence evidence = new RegionEvidence(taxonomy, input.regions());
        for (RegionGrade grade : input.grades()) {
            Integer region = ordinals.get(grade.region());
            if (region != null) {
                taxonomy.find(grade.field())
                        .ifPresent(field -> evidence.grades.get(region).put(field, grade.grade()));
            }
        }
        ordinals.forEach((region, ordinal) -> spending.of(region)
                .forEach((field, grade) -> evidence.grades.get(ordinal).merge(field, grade, Math::max)));
        Set<String> spent =
                input.spending().stream().map(ResearchSpending::source).collect(Collectors.toSet());
        Map<String, Institution> institutions = new HashMap<>();
        input.institutions().forEach(institution -> institutions.put(institution.id(), institution));
        for (Competence competence : input.competences()) {
            Institution institution = institutions.get(competence.institution());
            if (institution != null && ordinals.containsKey(institution.region())) {
                boolean said = spent.contains(competence.source()) && spending.covers(institution.region());
                evidence.add(ordinals.get(institution.region()), institution, competence, !said);
            }
        }
        return evidence;
    }

    List<SparseVector> counts() {
        return counts.stream().map(SparseVector::of).toList();
    }

    /// Grade, 1 to 3, by field. Outside NUTS, a field that only an institution claims has grade 1. NUTS regions are
    /// measured by their projects, so claims of cluster organisations in them are contacts, not evidence of
    /// strength.
    Map<Integer, Integer> grades(int region) {
        return grades.get(region);
    }

    /// Whether the region has enough participations for its counts to be a measurement.
    boolean measured(int region) {
        return measured[region];
    }

    /// The effective number of observations behind a region's counts (Kish 1965): `(sum w)^2 / sum w^2` over the
    /// parts of projects; the parts of one institution in one field are taken as equal. 0 without evidence.
    double observations(int region) {
        double sum = SparseVector.of(counts.get(region)).sum();
        return squares[region] == 0 ? 0 : sum * sum / squares[region];
    }

    boolean[] fieldsWithEvidence() {
        boolean[] evidence = new boolean[taxonomy.size()];
        for (double[] row : counts) {
            for (int field = 0; field < row.length; field++) {
                evidence[field] |= row[field] > 0;
            }
        }
        return evidence;
    }

    /// @param claims whether a claim counts for the region: not where its own figures are known
    private void add(int region, Institution institution, Competence competence, boolean claims) {
        OptionalInt field = taxonomy.find(competence.field());
        if (field.isEmpty()) {
            return;
        }
        if (!institution.bookedAtHeadOffice()) {
            counts.get(region)[field.getAsInt()] += competence.mass();
            squares[region] +=
                    competence.projects() == 0 ? 0 : competence.mass() * competence.mass() / competence.projects();
        }
        if (competence.grade() > 0 && claims && claimed[region]) {
            grades.get(region).putIfAbsent(field.getAsInt(), 1);
        }
    }
}
