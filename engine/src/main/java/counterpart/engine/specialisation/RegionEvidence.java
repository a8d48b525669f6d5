package counterpart.engine.specialisation;

import counterpart.engine.model.Competence;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionGrade;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.ResearchSpending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is known of each region, by place: counts summed over its institutions, head offices left out, and grades.
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
        for (int place = 0; place < measured.length; place++) {
            measured[place] = regions.get(place).participations() >= CompetenceModel.MEASURED;
            claimed[place] = regions.get(place).kind() != Region.Kind.NUTS2;
            counts.add(new double[taxonomy.size()]);
            grades.add(new TreeMap<>());
        }
    }

    static RegionEvidence of(
            CompetenceModel.Input input, Taxonomy taxonomy, Map<RegionId, Integer> places, SpendingGrades spending) {
        RegionEvidence evidence = new RegionEvidence(taxonomy, input.regions());
        for (RegionGrade grade : input.grades()) {
            Integer place = places.get(grade.region());
            if (place != null) {
                taxonomy.find(grade.field())
                        .ifPresent(field -> evidence.grades.get(place).put(field, grade.grade()));
            }
        }
        places.forEach((region, place) -> spending.of(region)
                .forEach((field, grade) -> evidence.grades.get(place).merge(field, grade, Math::max)));
        Set<String> spent =
                input.spending().stream().map(ResearchSpending::source).collect(Collectors.toSet());
        Map<String, Institution> institutions = new HashMap<>();
        input.institutions().forEach(institution -> institutions.put(institution.id(), institution));
        for (Competence competence : input.competences()) {
            Institution institution = institutions.get(competence.institution());
            if (institution != null && places.containsKey(institution.region())) {
                boolean said = spent.contains(competence.source()) && spending.covers(institution.region());
                evidence.add(places.get(institution.region()), institution, competence, !said);
            }
        }
        return evidence;
    }

    List<SparseVector> counts() {
        return counts.stream().map(SparseVector::of).toList();
    }

    /// Grade 1 to 3 by field; outside NUTS, a field that only an institution names has grade 1. Regions of NUTS are
    /// measured by their projects: what a cluster organisation there names says whom to call, not how strong it is.
    Map<Integer, Integer> grades(int place) {
        return grades.get(place);
    }

    /// Whether the region has enough participations for its counts to be a measurement.
    boolean measured(int place) {
        return measured[place];
    }

    /// The effective number of observations behind a region's counts (Kish 1965): `(sum w)^2 / sum w^2` over the parts
    /// of
    /// projects, those of one institution in one field taken as equal; 0 without any.
    double observations(int place) {
        double sum = SparseVector.of(counts.get(place)).sum();
        return squares[place] == 0 ? 0 : sum * sum / squares[place];
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
    private void add(int place, Institution institution, Competence competence, boolean claims) {
        OptionalInt field = taxonomy.find(competence.field());
        if (field.isEmpty()) {
            return;
        }
        if (!institution.bookedAtHeadOffice()) {
            counts.get(place)[field.getAsInt()] += competence.mass();
            squares[place] +=
                    competence.projects() == 0 ? 0 : competence.mass() * competence.mass() / competence.projects();
        }
        if (competence.grade() > 0 && claims && claimed[place]) {
            grades.get(place).putIfAbsent(field.getAsInt(), 1);
        }
    }
}
