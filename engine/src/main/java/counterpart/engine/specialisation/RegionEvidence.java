package counterpart.engine.specialisation;

import counterpart.engine.model.Competence;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionGrade;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What is known of each region, by place: counts summed over its institutions, head offices left out, and grades.
final class RegionEvidence {

    private final Taxonomy taxonomy;
    private final List<double[]> counts = new ArrayList<>();
    private final List<Map<Integer, Integer>> grades = new ArrayList<>();
    private final boolean[] measured;
    private final boolean[] claimed;

    private RegionEvidence(Taxonomy taxonomy, List<Region> regions) {
        this.taxonomy = taxonomy;
        measured = new boolean[regions.size()];
        claimed = new boolean[regions.size()];
        for (int place = 0; place < measured.length; place++) {
            measured[place] = regions.get(place).participations() >= CompetenceModel.MEASURED;
            claimed[place] = regions.get(place).kind() != Region.Kind.NUTS2;
            counts.add(new double[taxonomy.size()]);
            grades.add(new TreeMap<>());
        }
    }

    static RegionEvidence of(CompetenceModel.Input input, Taxonomy taxonomy, Map<RegionId, Integer> places) {
        RegionEvidence evidence = new RegionEvidence(taxonomy, input.regions());
        for (RegionGrade grade : input.grades()) {
            Integer place = places.get(grade.region());
            if (place != null) {
                taxonomy.find(grade.field())
                        .ifPresent(field -> evidence.grades.get(place).put(field, grade.grade()));
            }
        }
        Map<String, Institution> institutions = new HashMap<>();
        input.institutions().forEach(institution -> institutions.put(institution.id(), institution));
        for (Competence competence : input.competences()) {
            Institution institution = institutions.get(competence.institution());
            if (institution != null && places.containsKey(institution.region())) {
                evidence.add(places.get(institution.region()), institution, competence);
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

    boolean[] fieldsWithEvidence() {
        boolean[] evidence = new boolean[taxonomy.size()];
        for (double[] row : counts) {
            for (int field = 0; field < row.length; field++) {
                evidence[field] |= row[field] > 0;
            }
        }
        return evidence;
    }

    private void add(int place, Institution institution, Competence competence) {
        OptionalInt field = taxonomy.find(competence.field());
        if (field.isEmpty()) {
            return;
        }
        if (!institution.bookedAtHeadOffice()) {
            counts.get(place)[field.getAsInt()] += competence.mass();
        }
        if (competence.grade() > 0 && claimed[place]) {
            grades.get(place).putIfAbsent(field.getAsInt(), 1);
        }
    }
}
