package counterpart.engine.model.evidence;

import java.util.List;

/// The words that are most characteristic of a project's texts, the most characteristic first. Words are normalised
/// by [Words].
///
/// @param weights how prominent each word is in the texts, from 1 to 100
public record ProjectWords(List<String> words, List<Integer> weights) {

    /// No words are known.
    public static final ProjectWords NONE = new ProjectWords(List.of(), List.of());

    public ProjectWords {
        words = List.copyOf(words);
        weights = List.copyOf(weights);
        if (words.size() != weights.size()) {
            throw new IllegalArgumentException(words.size() + " words with " + weights.size() + " weights");
        }
    }
}
