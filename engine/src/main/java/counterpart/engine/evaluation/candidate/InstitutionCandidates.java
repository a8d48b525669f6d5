package counterpart.engine.evaluation.candidate;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.evaluation.history.FieldRegionIndex;
import counterpart.engine.evaluation.history.JointProjects;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.evaluation.history.TrainTestSplit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Institutions as candidates: those of the training period, ordered by id. Head offices that book projects of other
/// sites are excluded: the site is unknown.
public final class InstitutionCandidates implements CandidateSet {

    private final RegionFieldActivity regions;
    private final List<String> ids;
    private final int[] regionOrdinals;
    private final int[] participations;
    private final BitSet[] links;
    private final List<SparseVector> mass;
    private final JointProjects past;
    private final JointProjects future;

    /// Counts the participations of both periods.
    ///
    /// @param regions activity in the training period, by region
    public InstitutionCandidates(TrainTestSplit split, RegionFieldActivity regions) {
        this.regions = regions;
        FieldRegionIndex index = regions.index();
        SortedMap<String, Integer> seats = seats(split.past(), index);
        ids = List.copyOf(seats.keySet());
        regionOrdinals = seats.values().stream().mapToInt(Integer::intValue).toArray();
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        past = new JointProjects(split.past(), index, numbers);
        future = new JointProjects(split.future(), index, numbers);
        participations = new int[regionOrdinals.length];
        links = new BitSet[regionOrdinals.length];
        List<Map<Integer, Double>> evidence = new ArrayList<>();
        for (int i = 0; i < regionOrdinals.length; i++) {
            links[i] = new BitSet();
            evidence.add(new HashMap<>());
        }
        for (JointProjects.Entry project : past.all()) {
            for (int institution : project.institutions()) {
                participations[institution]++;
                project.regions().markOthers(regionOrdinals[institution], links[institution]);
                project.regions().addMass(evidence.get(institution));
            }
        }
        mass = evidence.stream().map(SparseVector::of).toList();
    }

    private static SortedMap<String, Integer> seats(List<ResearchProject> projects, FieldRegionIndex index) {
        SortedMap<String, Integer> seats = new TreeMap<>();
        projects.stream()
                .flatMap(project -> project.participants().stream())
                .filter(participant -> !participant.headOffice() && index.ordinal(participant.region()) >= 0)
                .forEach(participant -> seats.put(participant.institution(), index.ordinal(participant.region())));
        return seats;
    }

    /// Ordinal of the region of an institution.
    public int regionOf(int institution) {
        return regionOrdinals[institution];
    }

    public String id(int institution) {
        return ids.get(institution);
    }

    @Override
    public int size() {
        return regionOrdinals.length;
    }

    @Override
    public boolean isEligible(int candidate, int home, int minParticipations) {
        FieldRegionIndex index = regions.index();
        return participations[candidate] >= minParticipations
                && !index.region(regionOrdinals[candidate])
                        .country()
                        .equals(index.region(home).country());
    }

    @Override
    public Map<Integer, Integer> pastPartners(int field, int home) {
        return past.with(field, home);
    }

    @Override
    public Map<Integer, Integer> futurePartners(int field, int home) {
        return future.with(field, home);
    }

    @Override
    public int participations(int candidate) {
        return participations[candidate];
    }

    @Override
    public int participations(int field, int candidate) {
        return past.in(field, candidate);
    }

    @Override
    public double distanceKm(int home, int candidate) {
        return regions.index().distanceKm(home, regionOrdinals[candidate]);
    }

    @Override
    public List<SparseVector> mass() {
        return mass;
    }

    @Override
    public BitSet links(int candidate) {
        return links[candidate];
    }
}
