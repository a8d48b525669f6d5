package counterpart.engine.data.importer.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import counterpart.engine.data.importer.cordis.file.Grant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTermLearnerTest {

    private static final Grant GRANT = new Grant("", "", null, null, 0, "", "");

    private final List<CordisProject> projects = new ArrayList<>();

    @Test
    void splitsAndNormalisesKeywords() {
        assertThat(FieldTermLearner.phrases(
                        "Machine  Learning, AI; carbon (CO2) ,x, 2030, one two three four five;\"edge\""))
                .containsExactlyInAnyOrder("machine learning", "ai", "carbon (co2)", "edge");
    }

    @Test
    void learnsAFieldFromThreeProjects() {
        project("robots", "/25/73");
        project("robots", "/25/73");
        project("robots", "/23/47");
        project("other", "/21");
        others(6);
        // c = 2 of n = 3 with the keyword: 2 / (3 + 1); lift (2/3) / (2/10)
        assertThat(terms()).containsExactly("/25/73,en,robots,0.5,2,cordis-horizon");
    }

    @Test
    void neglectsRareKeywordsAndCommonFields() {
        project("rare", "/25/73");
        project("rare", "/25/73");
        for (int i = 0; i < 4; i++) {
            project("everywhere", "/21");
        }
        others(4);
        assertThat(terms()).isEmpty();
    }

    @Test
    void keepsTheFourSurestFields() {
        for (int i = 0; i < 3; i++) {
            project("many", "/1", "/2", "/3", "/4", "/5");
        }
        others(20);
        assertThat(terms()).hasSize(4).noneMatch(row -> row.startsWith("/5,"));
    }

    @Test
    void doesNotLearnFromProjectsWithoutFields() {
        project("robots", "/25/73");
        project("robots", "/25/73");
        project("robots");
        others(8);
        assertThat(terms()).isEmpty();
    }

    private void others(int count) {
        for (int i = 0; i < count; i++) {
            project("", "/21");
        }
    }

    private void project(String keywords, String... fields) {
        CordisProject project = new CordisProject("p" + projects.size(), LocalDate.of(2022, 5, 1), keywords, GRANT);
        project.fields().addAll(List.of(fields));
        projects.add(project);
    }

    private List<String> terms() {
        TableRows tables = new TableRows();
        new FieldTermLearner(projects).write(tables);
        return tables.rows("field_terms").stream()
                .map(row -> String.join(",", row))
                .sorted()
                .toList();
    }
}
