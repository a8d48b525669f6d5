package counterpart.engine.evaluation;

import counterpart.engine.specialisation.SparseVector;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Regions as candidates.
public final class RegionElectorate implements Electorate {

    private final Activity past;
    private final Activity future;

    RegionElectorate(Activity past, Activity future) {
        this.past = past;
        this.future = future;
    }

    @Override
    public int size() {
        return past.atlas().regions().size();
    }

    @Override
    public boolean admits(int candidate, int home, Protocol protocol) {
        Atlas atlas = past.atlas();
        return past.participations(candidate) >= protocol.minParticipations()
                && !atlas.region(candidate).country().equals(atlas.region(home).country());
    }

    @Override
    public Map<Integer, Integer> known(int field, int home) {
        return past.in(field).jointWith(home);
    }

    @Override
    public Map<Integer, Integer> coming(int field, int home) {
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
        return past.atlas().distanceKm(home, candidate);
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
