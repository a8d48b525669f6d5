package counterpart.engine.evaluation;

import counterpart.engine.specialisation.SparseVector;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Those who may be ranked, regions or institutions, by number, with what the training period says about them.
public interface Electorate {

    /// How many there are.
    int size();

    /// Whether a protocol lets a candidate be ranked for a home region: abroad and active enough.
    boolean admits(int candidate, int home, Protocol protocol);

    /// How many projects of a field each shared with a home region in the training period.
    Map<Integer, Integer> known(int field, int home);

    /// The same in the test period. What rankers must not ask.
    Map<Integer, Integer> coming(int field, int home);

    /// Participations in the training period.
    int participations(int candidate);

    /// Participations in the projects of a level-3 field.
    int participations(int field, int candidate);

    /// Great-circle distance from a home region.
    double distanceKm(int home, int candidate);

    /// Evidence mass by candidate.
    List<SparseVector> mass();

    /// The regions elsewhere with which a candidate shares a project.
    BitSet links(int candidate);
}
