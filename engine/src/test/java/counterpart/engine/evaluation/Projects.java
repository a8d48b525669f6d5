package counterpart.engine.evaluation;

import counterpart.engine.World;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.data.importer.cordis.history.ResearchProject.Participant;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Histories for tests: so many projects of some regions in a field of the tests' world.
final class Projects {

    private final List<ResearchProject> all = new ArrayList<>();

    /// Adds projects of one institution in each region.
    Projects add(int number, int year, String fields, String... regions) {
        for (int i = 0; i < number; i++) {
            all.add(project(year, fields, Stream.of(regions).map(Projects::at).toList()));
        }
        return this;
    }

    /// Adds a project that a region only books for others.
    Projects bookedAt(String headOffice, int year, String fields, String other) {
        all.add(project(year, fields, List.of(new Participant("seat", new RegionId(headOffice), true), at(other))));
        return this;
    }

    List<ResearchProject> all() {
        return List.copyOf(all);
    }

    TrainTestSplit cut(int year) {
        return TrainTestSplit.cut(all, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private ResearchProject project(int year, String fields, List<Participant> participants) {
        List<FieldCode> codes =
                Stream.of(fields.split("\\|")).map(World::field).sorted().toList();
        return new ResearchProject("p" + all.size(), LocalDate.of(year, 5, 1), codes, participants);
    }

    private static Participant at(String region) {
        return new Participant("university of " + region, new RegionId(region), false);
    }
}
