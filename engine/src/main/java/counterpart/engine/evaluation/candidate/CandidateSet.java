package counterpart.engine.evaluation.candidate;

import counterpart.engine.competence.math.SparseVector;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// The regions or institutions that may be ranked, by ordinal, with their data of the training period.
public interface CandidateSet {

    /// Number of candidates.
    int size();

    /// Whether a candidate may be ranked for a home region: it is in another country and has enough participations.
    boolean isEligible(int candidate, int home, int minParticipations);

    /// Number of joint projects with a home region in a field in the training period, by candidate.
    Map<Integer, Integer> pastPartners(int field, int home);

    /// Number of joint projects in the test period, by candidate: the ground truth, which rankers must not use.
    Map<Integer, Integer> futurePartners(int field, int home);

    /// Number of participations in the training period.
    int participations(int candidate);

    /// Number of participations in projects of a level-3 field in the training period.
    int participations(int field, int candidate);

    /// Great-circle distance from a home region in kilometres.
    double distanceKm(int home, int candidate);

    /// Evidence mass by candidate.
    List<SparseVector> mass();

    /// The other regions with which a candidate has joint projects in the training period.
    BitSet links(int candidate);
}
