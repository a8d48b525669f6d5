package counterpart.engine.data.importer.cordis.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The words of a project by their ordinals, in sequence and counted.
final class ProjectText {

    /// Stands between two clauses.
    static final int PAUSE = -1;

    private final String project;
    private final List<Part> parts;
    private final int[] words;
    private final int[] counts;
    private final int length;

    /// A part of the text, such as the title.
    static final class Part {

        private final int weight;
        private final int[] words;

        /// @param weight how often each occurrence counts
        Part(int weight, int[] words) {
            this.weight = weight;
            this.words = words;
        }

        private int count(int[] phrase) {
            int count = 0;
            int first = phrase[0];
            for (int start = 0; start + phrase.length <= words.length; start++) {
                if (words[start] == first
                        && Arrays.equals(words, start, start + phrase.length, phrase, 0, phrase.length)) {
                    count += weight;
                }
            }
            return count;
        }
    }

    ProjectText(String project, List<Part> parts) {
        this.project = project;
        this.parts = parts;
        SortedMap<Integer, Integer> countByWord = counted(parts);
        words = new int[countByWord.size()];
        counts = new int[countByWord.size()];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : countByWord.entrySet()) {
            words[at] = entry.getKey();
            counts[at] = entry.getValue();
            at++;
        }
        length = Arrays.stream(counts).sum();
    }

    private static SortedMap<Integer, Integer> counted(List<Part> parts) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (Part part : parts) {
            for (int word : part.words) {
                if (word != PAUSE) {
                    counts.merge(word, part.weight, Integer::sum);
                }
            }
        }
        return counts;
    }

    /// The id of the project.
    String project() {
        return project;
    }

    /// The number of different words.
    int size() {
        return words.length;
    }

    /// The word at a position; words ascend.
    int word(int position) {
        return words[position];
    }

    /// The weighted number of occurrences of the word at a position.
    int count(int position) {
        return counts[position];
    }

    /// The weighted number of occurrences of words in sequence.
    ///
    /// @param phrase at least one word
    int count(int... phrase) {
        int count = 0;
        for (Part part : parts) {
            count += part.count(phrase);
        }
        return count;
    }

    /// The weighted number of occurrences of all words.
    int length() {
        return length;
    }
}
