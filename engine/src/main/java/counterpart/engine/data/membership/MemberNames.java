package counterpart.engine.data.membership;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a register may write a name that a member list has: without abbreviations of kinds of
/// institutions, without what stands behind a comma, and as its acronym in parentheses.
final class MemberNames {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("uni", "Universität"),
            Map.entry("univ", "Universität"),
            Map.entry("hs", "Hochschule"),
            Map.entry("fh", "Hochschule"),
            Map.entry("haw", "Hochschule"),
            Map.entry("th", "Technische Hochschule"),
            Map.entry("tu", "Technische Universität"),
            Map.entry("ph", "Pädagogische Hochschule"),
            Map.entry("dh", "Duale Hochschule"),
            Map.entry("uniklinik", "Universitätsklinikum"),
            Map.entry("uniklinikum", "Universitätsklinikum"),
            Map.entry("ukl", "Universitätsklinikum"),
            Map.entry("uk", "Universitätsklinikum"),
            Map.entry("universitätsklinik", "Universitätsklinikum"),
            Map.entry("mpi", "Max-Planck-Institut"),
            Map.entry("inst", "Institut"),
            Map.entry("ges", "Gesellschaft"),
            Map.entry("stift", "Stiftung"));

    private static final Pattern WORD = Pattern.compile("(?U)\\b\\w+\\b\\.?");
    private static final Pattern ACRONYM = Pattern.compile("\\(([^()]{2,12})\\)");
    private static final Pattern REST = Pattern.compile("\\s*(?:[,/|–—]|\\s-\\s).*$");
    private static final int LEAST = 3;

    private MemberNames() {}

    /// The name itself first; each way once.
    static List<String> of(String name) {
        Set<String> ways = new LinkedHashSet<>(List.of(name.strip()));
        ways.add(spelledOut(name));
        Matcher acronym = ACRONYM.matcher(name);
        while (acronym.find()) {
            ways.add(acronym.group(1).strip());
        }
        String head = REST.matcher(name).replaceFirst("").strip();
        if (head.length() >= LEAST) {
            ways.add(head);
            ways.add(spelledOut(head));
        }
        return List.copyOf(ways);
    }

    private static String spelledOut(String name) {
        return WORD.matcher(name)
                .replaceAll(word -> Matcher.quoteReplacement(ABBREVIATIONS.getOrDefault(
                        word.group().replace(".", "").toLowerCase(Locale.ROOT), word.group())))
                .strip();
    }
}
