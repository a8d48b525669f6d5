package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Participation.Role;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.ProjectWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads projects with their fields, participations and words, which stand in tables of their own.
final class ProjectTableReader {

    private static final Comparator<Participation> COORDINATORS_FIRST =
            Comparator.comparing(Participation::role).thenComparing(Participation::institution);
    private static final double HUNDREDTHS = 100;
    private static final int MAX_WEIGHT = 100;

    private final TableReader reader;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<FieldCode>> fields;
    private final Map<String, List<Participation>> participations;
    private final Map<String, List<FieldMention>> mentions;
    private final Map<String, ProjectWords> words = new HashMap<>();

    ProjectTableReader(TableReader reader) {
        this.reader = reader;
        fields = grouped("project_fields", row -> reader.field(row, "field"));
        participations = grouped("participations", this::participation);
        mentions = grouped("project_field_mentions", this::mention);
        reader.each("project_words", row -> words.put(row.required("project"), words(row)));
    }

    List<Project> projects() {
        return reader.rows("projects", this::project);
    }

    private <T> Map<String, List<T>> grouped(String table, Function<CsvRow, T> value) {
        Map<String, List<T>> groups = new HashMap<>();
        reader.each(
                table,
                row -> groups.computeIfAbsent(row.required("project"), key -> new ArrayList<>())
                        .add(value.apply(row)));
        return groups;
    }

    private Project project(CsvRow row) {
        String id = row.required("id");
        return new Project(
                id,
                row.required("acronym"),
                row.required("title"),
                row.date("signed"),
                row.findDate("start").orElse(null),
                row.findDate("end").orElse(null),
                row.number("ec_contribution_eur"),
                shared(row.text("topic")),
                row.find("doi").orElse(null),
                orNone(fields.get(id)),
                orNone(participations.get(id)).stream()
                        .sorted(COORDINATORS_FIRST)
                        .toList(),
                orNone(mentions.get(id)),
                words.getOrDefault(id, ProjectWords.NONE),
                shared(row.required("source")));
    }

    private Participation participation(CsvRow row) {
        return new Participation(
                shared(row.required("institution")),
                row.parsed(
                        "role",
                        "a role such as coordinator",
                        text -> Role.ofKey(text).orElseThrow(() -> new IllegalArgumentException(text))),
                row.number("ec_contribution_eur"));
    }

    private FieldMention mention(CsvRow row) {
        return new FieldMention(reader.field(row, "field"), row.integer("match") / HUNDREDTHS);
    }

    private ProjectWords words(CsvRow row) {
        return row.parsed("words", "a list such as laser:80|optic:41", this::words);
    }

    private ProjectWords words(String list) {
        List<String> words = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int start = 0; start < list.length(); ) {
            int bar = list.indexOf('|', start);
            int end = bar < 0 ? list.length() : bar;
            int colon = list.lastIndexOf(':', end - 1);
            words.add(shared(list.substring(start, Math.max(colon, start))));
            weights.add(weight(list, colon, start, end));
            start = end + 1;
        }
        return new ProjectWords(words, weights);
    }

    /// The number after the colon of an item of a list.
    private static int weight(String list, int colon, int start, int end) {
        int weight = colon > start ? Integer.parseInt(list, colon + 1, end, 10) : 0;
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException(list.substring(start, end));
        }
        return weight;
    }

    private static <T> List<T> orNone(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
