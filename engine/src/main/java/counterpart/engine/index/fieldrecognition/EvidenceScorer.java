package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Combines all evidence of one text.
///
/// 1. Evidence on fewer words than stronger evidence around it is reduced ("learning" within "machine learning").
/// 2. Independent evidence for one field is combined, `1 - (1-a)(1-b)`; of evidence on the same words, only the
///    strongest counts.
/// 3. A field gains if the text mentions related fields of the taxonomy elsewhere.
final class EvidenceScorer {

    private static final double MIN_STRENGTH = 0.1;
    private static final double MIN_CONFIDENCE = 0.2;
    private static final int MAX_EVIDENCE = 400;
    private static final double FADED = 0.2;
    private static final double COHERENCE_SHARE = 0.15;

    private final String text;
    private final List<FieldEvidence> evidence;

    EvidenceScorer(String text, List<FieldEvidence> found) {
        this.text = text;
        List<FieldEvidence> best = found.stream()
                .filter(e -> e.strength() >= MIN_STRENGTH)
                .sorted(FieldEvidence.STRONGEST_FIRST)
                .limit(MAX_EVIDENCE)
                .toList();
        Map<BitSet, Double> strongest = new HashMap<>();
        best.forEach(e -> strongest.merge(e.chars(), e.strength(), Math::max));
        Map<BitSet, Double> factors = new HashMap<>();
        strongest.keySet().forEach(chars -> factors.put(chars, factor(chars, strongest)));
        evidence = best.stream()
                .map(e -> e.times(factors.getOrDefault(e.chars(), 1.0)))
                .sorted(FieldEvidence.STRONGEST_FIRST)
                .toList();
    }

    /// The remaining strength of evidence on given characters, given the strongest evidence on each set of
    /// characters.
    private static double factor(BitSet chars, Map<BitSet, Double> strongest) {
        double around = strongest.entrySet().stream()
                .filter(other -> isWithin(chars, other.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return 1 - (1 - FADED) * around;
    }

    /// Whether the other set contains all of the characters and more.
    private static boolean isWithin(BitSet chars, BitSet other) {
        BitSet missing = (BitSet) chars.clone();
        missing.andNot(other);
        return missing.isEmpty() && chars.cardinality() < other.cardinality();
    }

    Stream<RecognisedTerm> readings() {
        List<FieldEvidence> sums =
                sums().values().stream().sorted(FieldEvidence.STRONGEST_FIRST).toList();
        return sums.stream()
                .map(sum -> new RecognisedTerm(sum.field(), confidence(sum, sums), words(sum)))
                .filter(reading -> reading.confidence() >= MIN_CONFIDENCE)
                .sorted(Comparator.comparingDouble(RecognisedTerm::confidence)
                        .reversed()
                        .thenComparing(RecognisedTerm::field));
    }

    private Map<FieldCode, FieldEvidence> sums() {
        Map<FieldCode, FieldEvidence> sums = new HashMap<>();
        evidence.forEach(e -> sums.merge(e.field(), e, EvidenceScorer::sum));
        return sums;
    }

    private static FieldEvidence sum(FieldEvidence sum, FieldEvidence next) {
        if (sum.chars().intersects(next.chars())) {
            return sum;
        }
        BitSet chars = (BitSet) sum.chars().clone();
        chars.or(next.chars());
        return new FieldEvidence(sum.field(), 1 - (1 - sum.strength()) * (1 - next.strength()), chars);
    }

    private static double confidence(FieldEvidence sum, List<FieldEvidence> strongestFirst) {
        double support = 0;
        for (FieldEvidence other : strongestFirst) {
            if (other.strength() <= support) {
                break;
            }
            if (!other.chars().intersects(sum.chars())) {
                support = Math.max(support, other.strength() * kinship(sum.field(), other.field()));
            }
        }
        return sum.strength() * (1 - COHERENCE_SHARE + COHERENCE_SHARE * support);
    }

    /// The share of steps from the root that two fields share, in [0, 1].
    private static double kinship(FieldCode a, FieldCode b) {
        int end = 0;
        while (end < Math.min(a.value().length(), b.value().length())
                && a.value().charAt(end) == b.value().charAt(end)) {
            end++;
        }
        long begun = a.value().substring(0, end).chars().filter(c -> c == '/').count();
        boolean whole = endsStep(a, end) && endsStep(b, end);
        return (begun - (whole ? 0.0 : 1.0)) / Math.max(a.level(), b.level());
    }

    private static boolean endsStep(FieldCode code, int end) {
        return end == code.value().length() || code.value().charAt(end) == '/';
    }

    private List<String> words(FieldEvidence sum) {
        List<String> words = new ArrayList<>();
        BitSet chars = sum.chars();
        for (int start = chars.nextSetBit(0); start >= 0; start = chars.nextSetBit(chars.nextClearBit(start))) {
            words.add(text.substring(start, Math.min(chars.nextClearBit(start), text.length())));
        }
        return words;
    }
}
