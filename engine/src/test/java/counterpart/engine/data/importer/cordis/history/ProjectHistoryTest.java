package counterpart.engine.data.importer.cordis.history;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.RegionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHistoryTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("project.csv"), """
            "id";"ecSignatureDate";"keywords"
            "2";"2023-05-04";""
            "1";"2022";""
            "3";"";""
            """);
        Files.writeString(folder.resolve("euroSciVoc.csv"), """
            "projectID";"euroSciVocCode"
            "1";"/2/20/201"
            "2";"/1/10/101"
            "2";"/9/9"
            """);
        Files.writeString(folder.resolve("organization.csv"), """
            projectID;organisationID;name;shortName;activityType;city;country;nutsCode;geolocation;organizationURL;ecContribution
            1;7;NEW;;;;SE;SE331;;;1
            1;7;NEW;;;;SE;SE331;;;1
            1;8;NOWHERE;;;;SE;SE;;;1
            2;9;OLD;;;;FR;FR71;;;1
            3;7;NEW;;;;SE;SE331;;;1
            """);
    }

    @Test
    void readsProjectsByDate() {
        assertThat(read()).extracting(ResearchProject::id).containsExactly("1", "2");
        assertThat(read())
                .extracting(ResearchProject::signed)
                .containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 5, 4));
    }

    @Test
    void leavesOutFieldsThatTheTaxonomyDoesNotKnow() {
        assertThat(read().get(1).fields()).containsExactly(World.field("ai"));
    }

    @Test
    void placesUnknownInstitutionsByTheirCode() {
        assertThat(read().getFirst().participants())
                .containsExactly(new ResearchProject.Participant("cordis-7", new RegionId("SE33"), false));
    }

    @Test
    void whatIsBookedAtAHeadOfficePutsNoRegionIntoAProject() {
        ResearchProject project = new ResearchProject(
                "1",
                LocalDate.EPOCH,
                List.of(),
                List.of(
                        new ResearchProject.Participant("seat", new RegionId("DE21"), true),
                        new ResearchProject.Participant("university", new RegionId("SE33"), false)));
        assertThat(project.regions()).containsExactly(new RegionId("SE33"));
    }

    @Test
    void leavesBehindWhatWasSignedLater() {
        assertThat(ProjectHistory.read(folder, dataset(), LocalDate.of(2023, 5, 4)))
                .extracting(ResearchProject::id)
                .containsExactly("1");
    }

    private List<ResearchProject> read() {
        return ProjectHistory.read(folder, dataset());
    }

    private static Dataset dataset() {
        World world = new World();
        world.region("SE33");
        world.region("FRK2");
        return world.alias("FR71", "FRK2").dataset();
    }
}
