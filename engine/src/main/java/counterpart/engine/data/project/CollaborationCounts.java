package counterpart.engine.data.project;

import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts the joint projects of each pair of regions by year of signature; participations that are only booked at a
/// head office do not count.
public final class CollaborationCounts {

    private static final Comparator<Collaboration> ORDER = Comparator.comparing(Collaboration::a)
            .thenComparing(Collaboration::b)
            .thenComparingInt(Collaboration::year);

    private final Map<String, Institution> institutions;
    private final Map<Pair, Integer> projects = new HashMap<>();

    private record Pair(RegionId a, RegionId b, int year) {}

    private CollaborationCounts(Collection<Institution> all) {
        institutions = all.stream().collect(Collectors.toMap(Institution::id, one -> one));
    }

    /// The joint projects of regions, by the regions' ids and the year.
    ///
    /// @param institutions institutions that take part, with their regions; others are ignored
    public static List<Collaboration> of(Collection<Project> projects, Collection<Institution> institutions) {
        CollaborationCounts counts = new CollaborationCounts(institutions);
        projects.forEach(counts::count);
        return counts.projects.entrySet().stream()
                .map(entry -> collaboration(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static Collaboration collaboration(Pair pair, int projects) {
        return new Collaboration(pair.a(), pair.b(), pair.year(), projects);
    }

    private void count(Project project) {
        List<RegionId> regions = project.participations().stream()
                .map(this::region)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < regions.size(); i++) {
            for (int j = i + 1; j < regions.size(); j++) {
                projects.merge(new Pair(regions.get(i), regions.get(j), project.year()), 1, Integer::sum);
            }
        }
    }

    private @Nullable RegionId region(Participation participation) {
        Institution institution = institutions.get(participation.institution());
        return institution == null || institution.bookedAtHeadOffice() ? null : institution.region();
    }
}
