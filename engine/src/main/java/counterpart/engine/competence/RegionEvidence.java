package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Evidence of each region, by ordinal: counts summed over its institutions without head offices, and levels.
final class RegionEvidence {

    private final Taxonomy taxonomy;
    private final List<double[]> counts = new ArrayList<>();
    private final List<Map<Integer, Double>> levels = new ArrayList<>();
    private final double[] squares;
    private final double[] trust;
    private final boolean[] claimed;

    private RegionEvidence(Taxonomy taxonomy, List<Region> regions) {
        this.taxonomy = taxonomy;
        squares = new double[regions.size()];
        trust = new double[regions.size()];
        claimed = new boolean[regions.size()];
        for (int region = 0; region < trust.length; region++) {
            trust[region] = Math.min(1, (double) regions.get(region).participations() / CompetenceModel.MEASURED);
            claimed[region] = regions.get(region).kind() != Region.Kind.NUTS2;
            counts.add(new double[taxonomy.size()]);
        }
    }

    static RegionEvidence of(CompetenceModel.Input input, Taxonomy taxonomy, Map<RegionId, Integer> ordinals) {
        RegionLevels levels = new RegionLevels(input.grades(), input.evidence(), taxonomy);
        RegionEvidence evidence = new RegionEvidence(taxonomy, input.regions());
        Map<String, Institution> institutions = new HashMap<>();
        input.institutions().forEach(institution -> institutions.put(institution.id(), institution));
        for (Competence competence : input.competences()) {
            Institution institution = institutions.get(competence.institution());
            if (institution != null && ordinals.containsKey(institution.region())) {
                evidence.add(ordinals.get(institution.region()), institution, competence, levels);
            }
        }
        input.regions().forEach(region -> evidence.levels.add(levels.of(region.id())));
        return evidence;
    }

    List<SparseVector> counts() {
        return counts.stream().map(SparseVector::of).toList();
    }

    /// Level, 0 to 1, by field. Outside NUTS, a field that only an institution claims has that of grade 1.
    /// NUTS regions are measured by their projects, so claims of cluster organisations in them are contacts,
    /// not evidence of strength.
    Map<Integer, Double> levels(int region) {
        return levels.get(region);
    }

    /// Whether the region has enough participations for its counts to be a measurement.
    boolean measured(int region) {
        return trust[region] == 1;
    }

    /// How far the region's counts are a measurement: 1 from [CompetenceModel#MEASURED] participations on,
    /// less in proportion below.
    double trust(int region) {
        return trust[region];
    }

    /// The effective number of observations behind a region's counts (Kish 1965): `(sum w)^2 / sum w^2` over
    /// the parts of projects; the parts of one institution in one field are taken as equal. 0 without
    /// evidence.
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

    private void add(int region, Institution institution, Competence competence, RegionLevels said) {
        OptionalInt field = taxonomy.find(competence.field());
        if (field.isEmpty()) {
            return;
        }
        if (!institution.bookedAtHeadOffice()) {
            counts.get(region)[field.getAsInt()] += competence.mass();
            squares[region] +=
                    competence.projects() == 0 ? 0 : competence.mass() * competence.mass() / competence.projects();
        }
        if (competence.grade() > 0 && claimed[region]) {
            said.claim(institution.region(), field.getAsInt(), competence.source());
        }
    }
}
