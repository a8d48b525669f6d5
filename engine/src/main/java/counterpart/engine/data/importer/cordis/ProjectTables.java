package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisParticipation;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import counterpart.engine.data.importer.cordis.file.Grant;
import counterpart.engine.model.evidence.Participation.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes projects, their fields and the participations of located organisations.
final class ProjectTables {

    private final TableRows tables;
    private final Map<Key, Part> parts = new HashMap<>();

    private record Key(String project, String institution) {}

    /// @param ecContributionEur sum over the rows of one organisation in one project
    private record Part(Role role, double ecContributionEur) {

        Part plus(Part other) {
            return new Part(
                    role.compareTo(other.role) <= 0 ? role : other.role, ecContributionEur + other.ecContributionEur);
        }
    }

    private ProjectTables(TableRows tables) {
        this.tables = tables;
    }

    /// @param located ids of the organisations that count
    static void write(CordisFiles cordis, Set<String> located, TableRows tables) {
        ProjectTables projects = new ProjectTables(tables);
        cordis.projects().forEach(projects::write);
        cordis.participations().stream()
                .filter(participation ->
                        located.contains(participation.organisation().id()))
                .forEach(projects::add);
        projects.parts.forEach(projects::write);
    }

    private void write(CordisProject project) {
        Grant grant = project.grant();
        tables.add(
                "projects",
                project.id(),
                grant.acronym().isEmpty() ? project.id() : grant.acronym(),
                grant.title(),
                project.signed().toString(),
                text(grant.start()),
                text(grant.end()),
                grant.contributionEur() == 0 ? "" : String.valueOf(Math.round(grant.contributionEur())),
                grant.topic(),
                grant.doi(),
                CordisImporter.ID);
        project.fields().forEach(field -> tables.add("project_fields", project.id(), field));
    }

    private void add(CordisParticipation participation) {
        parts.merge(
                new Key(
                        participation.project().id(),
                        participation.organisation().institutionId()),
                new Part(role(participation.role()), participation.ecContributionEur()),
                Part::plus);
    }

    private void write(Key key, Part part) {
        tables.add(
                "participations",
                key.project(),
                key.institution(),
                part.role().key(),
                String.valueOf(Math.round(part.ecContributionEur())));
    }

    private static Role role(String text) {
        return switch (text) {
            case "coordinator" -> Role.COORDINATOR;
            case "associatedPartner" -> Role.ASSOCIATED_PARTNER;
            case "thirdParty" -> Role.THIRD_PARTY;
            default -> Role.PARTICIPANT;
        };
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
