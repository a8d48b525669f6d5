package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import counterpart.engine.data.importer.cordis.text.FieldMentions;
import counterpart.engine.data.importer.cordis.text.ProjectTexts;
import counterpart.engine.data.importer.cordis.text.WordProminence;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.ProjectWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes what the texts of projects say: fields that they name beside their tags, and characteristic words.
final class ProjectTextTables {

    private static final int WORDS_PER_PROJECT = 40;
    private static final String LANGUAGE = "en";
    private static final List<String> COLUMNS = List.of(
            "id",
            "acronym",
            "title",
            "startDate",
            "endDate",
            "ecMaxContribution",
            "topics",
            "keywords",
            "objective",
            "grantDoi");

    private final PackageBuilder builder;
    private final TableRows tables;
    private final Map<String, CordisProject> projects;

    ProjectTextTables(Collection<CordisProject> projects, PackageBuilder builder) {
        this.builder = builder;
        tables = builder.tables();
        this.projects = projects.stream().collect(Collectors.toMap(CordisProject::id, project -> project));
    }

    void write(RawFiles files) {
        tables.begin("project_words");
        tables.begin("project_field_mentions");
        WordProminence prominence = texts(files).prominence();
        prominence.eachCharacteristic(WORDS_PER_PROJECT, this::write);
        FieldMentions mentions = new FieldMentions(
                prominence,
                projects.values().stream().collect(Collectors.toMap(CordisProject::id, CordisProject::fields)));
        tables.rows("fields").forEach(row -> mentions.add(row.getFirst(), row.get(labelColumn())));
        builder.target().readIfPresent("field_synonyms", row -> {
            if (row.required("language").equals(LANGUAGE)) {
                mentions.add(row.required("field"), row.required("term"));
            }
        });
        mentions.byProject().forEach((id, fields) -> fields.forEach((field, match) -> write(id, field, match)));
    }

    /// The texts of the imported projects.
    ///
    /// @throws IllegalArgumentException when a column is missing that the project tables need
    private ProjectTexts texts(RawFiles files) {
        ProjectTexts texts = new ProjectTexts();
        Set<String> read = new HashSet<>();
        files.csv(CordisFiles.PROJECTS, ';', COLUMNS, row -> {
            String id = row.text("id");
            if (projects.containsKey(id) && read.add(id)) {
                texts.add(id, row.text("title"), row.text("keywords"), row.text("objective"));
            }
        });
        return texts;
    }

    private int labelColumn() {
        return builder.target().columns("fields").indexOf("label_" + LANGUAGE);
    }

    private void write(String project, ProjectWords words) {
        if (!words.words().isEmpty()) {
            tables.add("project_words", project, cell(words));
        }
    }

    private static String cell(ProjectWords words) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < words.words().size(); i++) {
            items.add(words.words().get(i) + ":" + words.weights().get(i));
        }
        return TableRows.list(items);
    }

    /// Writes a mention, unless a tag says the same.
    private void write(String project, String field, double match) {
        long hundredths = Math.round(100 * match);
        boolean tagged = Objects.requireNonNull(projects.get(project)).fields().stream()
                .anyMatch(tag -> tag.equals(field) || tag.startsWith(field + "/"));
        if (!tagged && hundredths > 0) {
            tables.add("project_field_mentions", project, field, String.valueOf(hundredths));
        }
    }
}
