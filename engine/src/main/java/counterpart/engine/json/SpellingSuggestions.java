package counterpart.engine.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Suggests names for an unknown name: those with the fewest letters inserted, deleted, substituted or transposed.
public final class SpellingSuggestions {

    private static final int MOST = 3;

    private SpellingSuggestions() {}

    /// Up to three names near the given one, nearest first; empty when none is near enough.
    public static List<String> to(String given, Collection<String> names) {
        String wanted = given.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= tolerance)
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= tolerance)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /// Optimal string alignment distance: Levenshtein distance with a transposition of two neighbours as one error.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] d) {
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    private record Candidate(String name, int distance) {}
}
