package counterpart.engine.dataset.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Sums up what an institution did in each field: a project with k fields gives 1/k to each, and 1/k of its money.
final class CompetenceTally {

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
    CompetenceTally(CordisFiles cordis, Set<String> located) {
        cordis.participations().stream()
                .filter(participation ->
                        located.contains(participation.organisation().id()))
                .sorted(java.util.Comparator.comparing(
                                (Participation row) -> row.project().id())
                        .thenComparingLong(Participation::line))
                .forEach(this::add);
    }

    void write(TableDrafts tables) {
        byInstitution.forEach(
                (institution, sums) -> sums.forEach((field, sum) -> write(tables, institution, field, sum)));
    }

    private void add(Participation participation) {
        Map<String, Sum> sums =
                byInstitution.computeIfAbsent(participation.organisation().institutionId(), key -> new HashMap<>());
        for (String field : participation.project().fields()) {
            sums.computeIfAbsent(field, key -> new Sum())
                    .add(participation.project(), participation.ecContributionEur());
        }
    }

    private static void write(TableDrafts tables, String institution, String field, Sum sum) {
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
                CordisImport.ID);
    }
}
