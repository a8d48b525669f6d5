package counterpart.engine.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Participation.Role;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.ProjectWords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectCountsTest {

    private static final FieldCode A = new FieldCode("/23/47");
    private static final FieldCode B = new FieldCode("/25/57");

    private static final List<Project> PROJECTS = List.of(
            project("1", 2022, List.of(A, B), "kit", "paris", "fraunhofer"),
            project("2", 2023, List.of(A), "kit", "paris"),
            project("3", 2023, List.of(), "kit", "graz"));

    @Test
    void aProjectCountsOnceAmongItsFields() {
        assertThat(CompetenceCounts.of(PROJECTS))
                .filteredOn(one -> one.institution().equals("kit"))
                .containsExactly(
                        new Competence("kit", A, 1.5, 2, 150, 2022, 2023, 0, "test"),
                        new Competence("kit", B, 0.5, 1, 50, 2022, 2022, 0, "test"));
    }

    @Test
    void jointProjectsAreCountedByYearWithoutHeadOffices() {
        List<Institution> institutions = List.of(
                institution("kit", "DE12", false),
                institution("paris", "FR10", false),
                institution("fraunhofer", "DE21", true),
                institution("graz", "AT22", false));
        assertThat(CollaborationCounts.of(PROJECTS, institutions))
                .containsExactly(joint("AT22", "DE12", 2023), joint("DE12", "FR10", 2022), joint("DE12", "FR10", 2023));
    }

    @Test
    void fieldsCarriedTogetherAreCounted() {
        assertThat(CoTagCounts.of(PROJECTS)).containsExactly(new CoTagCount(A, B, 1));
    }

    private static Collaboration joint(String a, String b, int year) {
        return new Collaboration(new RegionId(a), new RegionId(b), year, 1);
    }

    private static Institution institution(String id, String region, boolean headOffice) {
        return new Institution(
                id,
                id,
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(region),
                null,
                new GeoPoint(50, 10),
                null,
                null,
                headOffice,
                1,
                "test");
    }

    private static Project project(String id, int year, List<FieldCode> fields, String... institutions) {
        return new Project(
                id,
                "P" + id,
                "Title " + id,
                LocalDate.of(year, 5, 1),
                null,
                null,
                0,
                "",
                null,
                fields,
                Stream.of(institutions)
                        .map(one -> new Participation(one, Role.PARTICIPANT, 100))
                        .toList(),
                List.of(),
                ProjectWords.NONE,
                "test");
    }
}
