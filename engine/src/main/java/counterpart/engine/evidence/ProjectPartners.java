package counterpart.engine.evidence;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who takes part in which project. Head offices that book projects of other sites do not count.
final class ProjectPartners {

    private final List<List<Institution>> institutions;
    private final int[][] regions;
    /// The projects of each region.
    private final BitSet[] projectsOf;
    private final double[] shares;
    private final Map<String, Double> activity = new HashMap<>();
    private final double all;

    ProjectPartners(Dataset dataset, CompetenceModel model) {
        List<Project> projects = dataset.tables().projects();
        institutions =
                projects.stream().map(project -> partners(project, dataset)).toList();
        regions = institutions.stream()
                .map(partners -> partners.stream()
                        .mapToInt(partner -> model.ordinal(partner.region()))
                        .toArray())
                .toArray(int[][]::new);
        projectsOf = new BitSet[dataset.regions().size()];
        Arrays.setAll(projectsOf, region -> new BitSet(projects.size()));
        for (int project = 0; project < regions.length; project++) {
            for (int region : regions[project]) {
                projectsOf[region].set(project);
            }
        }
        shares = projects.stream()
                .mapToDouble(project ->
                        1 / Math.sqrt(Math.max(1, project.participations().size())))
                .toArray();
        for (int project = 0; project < shares.length; project++) {
            double share = shares[project];
            institutions.get(project).forEach(partner -> activity.merge(partner.id(), share, Double::sum));
        }
        all = activity.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Institution> partners(Project project, Dataset dataset) {
        List<Institution> partners = new ArrayList<>(project.participations().size());
        for (Participation participation : project.participations()) {
            dataset.findInstitution(participation.institution())
                    .filter(institution -> !institution.bookedAtHeadOffice())
                    .ifPresent(partners::add);
        }
        return List.copyOf(partners);
    }

    /// The institutions of a region that take part in a project, coordinators first.
    ///
    /// @param region number of the region
    List<Institution> of(int project, int region) {
        int[] places = regions[project];
        List<Institution> partners = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == region) {
                partners.add(institutions.get(project).get(i));
            }
        }
        return partners;
    }

    /// The ordinals of the regions of a project's institutions, one for each institution.
    int[] regions(int project) {
        return regions[project];
    }

    /// What a project says about each of its partners: `1 / sqrt(N)` for N partners.
    double share(int project) {
        return shares[project];
    }

    /// The part of the activity of all institutions in all projects that is an institution's, in [0, 1].
    double activity(Institution institution) {
        return all == 0 ? 0 : activity.getOrDefault(institution.id(), 0.0) / all;
    }

    boolean hasRegion(int project, int region) {
        return projectsOf[region].get(project);
    }
}
