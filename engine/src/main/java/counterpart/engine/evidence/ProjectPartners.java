package counterpart.engine.evidence;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.IntRows;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who takes part in which project. Head offices that book projects of other sites do not count.
final class ProjectPartners {

    private final List<Institution> institutions;
    private final ProjectIndex.Partners partners;
    /// The projects of each region.
    private final BitSet[] projectsOf;
    private final double[] shares;
    private final Map<String, Double> activity;

    ProjectPartners(ProjectIndex index, Dataset dataset) {
        institutions = dataset.tables().institutions();
        partners = index.partners();
        projectsOf = new BitSet[dataset.regions().size()];
        Arrays.setAll(projectsOf, region -> new BitSet(index.projects()));
        IntRows regions = partners.regions();
        for (int project = 0; project < regions.size(); project++) {
            for (int at = regions.start(project); at < regions.end(project); at++) {
                projectsOf[regions.value(at)].set(project);
            }
        }
        shares = new double[index.projects()];
        Arrays.setAll(shares, project -> share(partners.sizes().get(project)));
        SparseVector sums = partners.activity();
        activity = HashMap.newHashMap(sums.size());
        for (int i = 0; i < sums.size(); i++) {
            activity.put(institutions.get(sums.ordinal(i)).id(), sums.value(i));
        }
    }

    private static double share(double size) {
        return 1 / Math.sqrt(Math.max(1, size));
    }

    static ProjectIndex.Partners counted(Dataset dataset, CompetenceModel model) {
        List<Institution> institutions = dataset.tables().institutions();
        Map<String, Integer> ordinals = HashMap.newHashMap(institutions.size());
        institutions.forEach(institution -> ordinals.put(institution.id(), ordinals.size()));
        List<Project> projects = dataset.tables().projects();
        List<int[]> partners = projects.stream()
                .map(project -> partners(project, dataset)
                        .mapToInt(partner -> ordinals.getOrDefault(partner.id(), -1))
                        .toArray())
                .toList();
        double[] sizes = new double[projects.size()];
        Map<String, Double> activity = new HashMap<>();
        for (int project = 0; project < sizes.length; project++) {
            sizes[project] = projects.get(project).participations().size();
            for (int partner : partners.get(project)) {
                activity.merge(institutions.get(partner).id(), share(sizes[project]), Double::sum);
            }
        }
        return new ProjectIndex.Partners(
                IntRows.of(partners),
                IntRows.of(partners.stream()
                        .map(ofProject -> Arrays.stream(ofProject)
                                .map(partner ->
                                        model.ordinal(institutions.get(partner).region()))
                                .toArray())
                        .toList()),
                SparseVector.of(sizes),
                SparseVector.of(institutions.stream()
                        .mapToDouble(institution -> activity.getOrDefault(institution.id(), 0.0))
                        .toArray()),
                activity.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static Stream<Institution> partners(Project project, Dataset dataset) {
        return project.participations().stream()
                .map(Participation::institution)
                .map(dataset::findInstitution)
                .flatMap(Optional::stream)
                .filter(institution -> !institution.bookedAtHeadOffice());
    }

    /// The joint projects of each region with each.
    static List<SparseVector> links(Dataset dataset, CompetenceModel model) {
        List<Map<Integer, Double>> links = new ArrayList<>();
        dataset.regions().forEach(region -> links.add(new TreeMap<>()));
        for (Collaboration pair : dataset.tables().collaborations()) {
            int a = model.ordinal(pair.a());
            int b = model.ordinal(pair.b());
            links.get(a).merge(b, (double) pair.projects(), Double::sum);
            links.get(b).merge(a, (double) pair.projects(), Double::sum);
        }
        return links.stream().map(SparseVector::of).toList();
    }

    /// The institutions of a region that take part in a project, coordinators first.
    ///
    /// @param region number of the region
    List<Institution> of(int project, int region) {
        IntRows regions = partners.regions();
        List<Institution> found = new ArrayList<>();
        for (int at = regions.start(project); at < regions.end(project); at++) {
            if (regions.value(at) == region) {
                found.add(institutions.get(partners.institutions().value(at)));
            }
        }
        return found;
    }

    /// The ordinals of the regions of the projects' institutions, one for each institution.
    IntRows regions() {
        return partners.regions();
    }

    /// What a project says about each of its partners: `1 / sqrt(N)` for N partners.
    double share(int project) {
        return shares[project];
    }

    /// The part of the activity of all institutions in all projects that is an institution's, in [0, 1].
    double activity(Institution institution) {
        return partners.all() == 0 ? 0 : activity.getOrDefault(institution.id(), 0.0) / partners.all();
    }

    boolean hasRegion(int project, int region) {
        return projectsOf[region].get(project);
    }
}
