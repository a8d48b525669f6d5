package counterpart.engine.json;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds fields with names like words that name no field.
///
/// Similarity is Dice's coefficient of the pairs of neighbouring letters, `2 |A ∩ B| / (|A| + |B|)`: of the whole
/// name in any language, or of one of its words.
public final class SimilarFieldNames {

    private static final double MIN_SIMILARITY = 0.3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SimilarFieldNames() {}

    /// The fields with similar names, most similar first; empty when no name is similar.
    public static List<FieldCode> to(String words, Dataset dataset) {
        Set<String> given = pairs(words);
        return dataset.fields().stream()
                .map(field -> new Candidate(field.code(), similarity(given, field)))
                .filter(candidate -> candidate.similarity() >= MIN_SIMILARITY)
                .sorted(Comparator.comparingDouble(Candidate::similarity)
                        .reversed()
                        .thenComparing(Candidate::field))
                .map(Candidate::field)
                .toList();
    }

    private static double similarity(Set<String> given, Field field) {
        return field.label().texts().values().stream()
                .flatMap(name -> Stream.concat(Stream.of(name), NO_LETTERS.splitAsStream(name)))
                .mapToDouble(name -> similarity(given, pairs(name)))
                .max()
                .orElse(0);
    }

    private static double similarity(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * shared / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        String letters = NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    private record Candidate(FieldCode field, double similarity) {}
}
