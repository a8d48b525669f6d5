package counterpart.engine.ranking.explanation;

import counterpart.engine.data.Dataset;
import counterpart.engine.evidence.DemonstratedField;
import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.evidence.Representatives;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.Source;
import counterpart.engine.ranking.Match.Addition;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what shows that a region holds a field: projects in the domain of the profile, projects elsewhere, or
/// the sources of grades and claims.
final class FieldEvidenceFinder {

    private static final int PROJECTS = 3;

    private final RankingData data;
    private final FieldHolders fieldHolders;
    private final Representatives representatives;
    private final Dataset dataset;
    private final Map<RegionId, List<RegionGrade>> grades;
    private final Map<String, Source> sources;

    FieldEvidenceFinder(RankingData data, FieldHolders fieldHolders) {
        this.data = data;
        this.fieldHolders = fieldHolders;
        representatives = new Representatives(data.dataset());
        dataset = data.dataset();
        grades = dataset.tables().grades().stream().collect(Collectors.groupingBy(RegionGrade::region));
        sources = dataset.tables().sources().stream().collect(Collectors.toMap(Source::id, source -> source));
    }

    /// What shows a field in a region.
    ///
    /// @param holders the institutions that hold it by their competences
    /// @param demonstrated the projects that show it in the domain of the profile
    /// @param specific whether projects elsewhere say enough; if not, nobody is named when there are only such
    Found find(
            Region region,
            FieldCode field,
            List<Institution> holders,
            DemonstratedField demonstrated,
            boolean specific) {
        List<ProjectEvidence> inDomain = demonstrated.withoutJoins(region.id());
        if (!inDomain.isEmpty()) {
            List<ProjectEvidence> best = ProjectEvidence.best(inDomain, PROJECTS).stream()
                    .map(demonstrated::joined)
                    .toList();
            return new Found(
                    Addition.Shown.IN_DOMAIN,
                    best,
                    representatives.of(field, best, inDomain, holders, fieldHolders.researchers(region.id())).stream()
                            .limit(RegionHolders.MOST)
                            .toList());
        }
        List<ProjectEvidence> elsewhere = data.projectsOn(field, region.id(), 2 * PROJECTS);
        if (!specific && !elsewhere.isEmpty()) {
            return new Found(Addition.Shown.ELSEWHERE, List.of(), List.of());
        }
        return new Found(
                elsewhere.isEmpty() ? Addition.Shown.ASSESSED : Addition.Shown.ELSEWHERE,
                ProjectEvidence.best(elsewhere, PROJECTS),
                holders);
    }

    /// The sources of the region's grades in the field, above or below it, and of what is claimed of its
    /// institutions.
    ///
    /// @param holders the institutions that hold the field by their competences
    List<Addition.Reference> references(Region region, FieldCode field, List<Institution> holders) {
        List<Addition.Reference> references = new ArrayList<>();
        grades.getOrDefault(region.id(), List.of()).stream()
                .filter(grade -> grade.field().isWithin(field) || field.isWithin(grade.field()))
                .map(grade -> reference(grade.source(), grade.sourceUrl()))
                .forEach(references::add);
        holders.stream()
                .flatMap(holder -> dataset.competencesOf(holder.id()).stream())
                .filter(competence ->
                        competence.projects() == 0 && competence.field().isWithin(field))
                .map(competence -> reference(competence.source(), null))
                .forEach(references::add);
        return references.stream().distinct().toList();
    }

    private Addition.Reference reference(String id, @Nullable String page) {
        Source source = sources.get(id);
        String own = source == null || source.url().isEmpty() ? null : source.url();
        return new Addition.Reference(id, page == null ? own : page);
    }

    /// What shows a field.
    ///
    /// @param institutions those to name for it
    record Found(Addition.Shown shown, List<ProjectEvidence> projects, List<Institution> institutions) {}
}
