package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Learns fields of project keywords: of `n` projects with a keyword and any field, `c` carry
/// the field, so the keyword indicates it with weight `c / (n + 1)`. Keeps the best fields of a keyword with at least
/// two such projects, a weight of 0.2 and three times the share that the field has among all projects.
final class FieldTermLearner {

    private static final int MIN_PROJECTS = 3;
    private static final int MIN_COMMON = 2;
    private static final double MIN_LIFT = 3;
    private static final double MIN_WEIGHT = 0.2;
    private static final int FIELDS_PER_TERM = 4;
    private static final int MAX_WORDS = 4;
    private static final int MIN_LETTERS = 2;

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\r\\n]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N})]+$");

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Integer> fieldProjects = new HashMap<>();
    private int projects;

    private static final class Term {
        private int projects;
        private final Map<String, Integer> fields = new HashMap<>();

        double weight(String field) {
            return common(field) / (projects + 1.0);
        }

        int common(String field) {
            return fields.getOrDefault(field, 0);
        }
    }

    FieldTermLearner(Collection<CordisProject> all) {
        all.stream().filter(project -> !project.fields().isEmpty()).forEach(this::learn);
    }

    /// The phrases of a keyword cell: lower case, at most four words, each once.
    static Set<String> phrases(String keywords) {
        return SEPARATOR
                .splitAsStream(keywords)
                .map(FieldTermLearner::normalised)
                .filter(phrase ->
                        phrase.length() >= MIN_LETTERS && phrase.chars().anyMatch(Character::isLetter))
                .filter(phrase -> SPACE.split(phrase).length <= MAX_WORDS)
                .collect(Collectors.toSet());
    }

    void write(TableRows tables) {
        tables.begin("field_terms");
        terms.forEach((phrase, term) -> {
            if (term.projects >= MIN_PROJECTS) {
                write(tables, phrase, term);
            }
        });
    }

    private void learn(CordisProject project) {
        projects++;
        project.fields().forEach(field -> fieldProjects.merge(field, 1, Integer::sum));
        for (String phrase : phrases(project.keywords())) {
            Term term = terms.computeIfAbsent(phrase, key -> new Term());
            term.projects++;
            project.fields().forEach(field -> term.fields.merge(field, 1, Integer::sum));
        }
    }

    private void write(TableRows tables, String phrase, Term term) {
        term.fields.keySet().stream()
                .filter(field -> isTelling(term, field))
                .sorted(Comparator.comparingDouble(term::weight).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(FIELDS_PER_TERM)
                .forEach(field -> tables.add(
                        "field_terms",
                        field,
                        "en",
                        phrase,
                        Decimals.text(term.weight(field)),
                        String.valueOf(term.common(field)),
                        CordisImporter.ID));
    }

    private boolean isTelling(Term term, String field) {
        double share = fieldProjects.getOrDefault(field, 0) / (double) projects;
        double lift = term.common(field) / (double) term.projects / share;
        return term.common(field) >= MIN_COMMON && term.weight(field) >= MIN_WEIGHT && lift >= MIN_LIFT;
    }

    private static String normalised(String keyword) {
        String spaced = SPACE.matcher(keyword.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return EDGE.matcher(spaced.strip()).replaceAll("");
    }
}
