package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisParticipation;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Sums up participations and contributions by institution and field: a project with k fields adds 1/k to each.
final class CompetenceCounter {

    private final Map<String, Map<String, Sum>> byInstitution = new HashMap<>();

    private static final class Sum {
        private double mass;
        private double ecContributionEur;
        private int projects;
        private int firstYear = Integer.MAX_VALUE;
        private int lastYear;
        private String lastProject = "";

        void add(CordisProject project, double ecEur) {
            double share = 1.0 / project.fields().size();
            ecContributionEur += share * ecEur;
            if (!lastProject.equals(project.id())) {
                lastProject = project.id();
                mass += share;
                projects++;
                firstYear = Math.min(firstYear, project.year());
                lastYear = Math.max(lastYear, project.year());
            }
        }
    }

    /// @param located ids of the organisations that count
    CompetenceCounter(CordisFiles cordis, Set<String> located) {
        cordis.participations().stream()
                .filter(participation ->
                        located.contains(participation.organisation().id()))
                .sorted(java.util.Comparator.comparing(
                                (CordisParticipation row) -> row.project().id())
                        .thenComparingLong(CordisParticipation::line))
                .forEach(this::add);
    }

    void write(TableRows tables) {
        byInstitution.forEach(
                (institution, sums) -> sums.forEach((field, sum) -> write(tables, institution, field, sum)));
    }

    private void add(CordisParticipation participation) {
        Map<String, Sum> sums =
                byInstitution.computeIfAbsent(participation.organisation().institutionId(), key -> new HashMap<>());
        for (String field : participation.project().fields()) {
            sums.computeIfAbsent(field, key -> new Sum())
                    .add(participation.project(), participation.ecContributionEur());
        }
    }

    private static void write(TableRows tables, String institution, String field, Sum sum) {
        tables.add(
                "competences",
                institution,
                field,
                Decimals.text(sum.mass),
                String.valueOf(sum.projects),
                String.valueOf(Math.round(sum.ecContributionEur)),
                String.valueOf(sum.firstYear),
                String.valueOf(sum.lastYear),
                "",
                CordisImporter.ID);
    }
}
