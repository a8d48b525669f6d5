package counterpart.engine.evaluation.candidate;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.history.FieldRegionIndex;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Regions as candidates.
public final class RegionCandidates implements CandidateSet {

    private final RegionFieldActivity past;
    private final RegionFieldActivity future;

    public RegionCandidates(RegionFieldActivity past, RegionFieldActivity future) {
        this.past = past;
        this.future = future;
    }

    @Override
    public int size() {
        return past.index().regions().size();
    }

    @Override
    public boolean isEligible(int candidate, int home, int minParticipations) {
        FieldRegionIndex index = past.index();
        return past.participations(candidate) >= minParticipations
                && !index.region(candidate).country().equals(index.region(home).country());
    }

    @Override
    public Map<Integer, Integer> pastPartners(int field, int home) {
        return past.in(field).jointWith(home);
    }

    @Override
    public Map<Integer, Integer> futurePartners(int field, int home) {
        return future.in(field).jointWith(home);
    }

    @Override
    public int participations(int candidate) {
        return past.participations(candidate);
    }

    @Override
    public int participations(int field, int candidate) {
        return past.in(field).participations(candidate);
    }

    @Override
    public double distanceKm(int home, int candidate) {
        return past.index().distanceKm(home, candidate);
    }

    @Override
    public List<SparseVector> mass() {
        return past.mass();
    }

    @Override
    public BitSet links(int candidate) {
        return past.links(candidate);
    }
}
