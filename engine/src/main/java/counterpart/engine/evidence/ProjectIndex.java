package counterpart.engine.evidence;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.IntRows;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.evidence.Project;
import java.util.List;

/// The projects by fields, words and partners: what is counted once for the data, so that a start reads it instead.
/// Projects, fields, regions and institutions are numbered as in data and model.
///
/// @param projects their number
/// @param fields by field
/// @param words sorted by word
/// @param joined by project with at least two of them: its fields of level 3 and below
/// @param partners see [Partners]
/// @param links by region: the number of joint projects with each region, see the table of collaborations
public record ProjectIndex(
        int projects,
        List<Tagged> fields,
        List<Word> words,
        IntRows joined,
        Partners partners,
        List<SparseVector> links) {

    /// The projects of a field.
    ///
    /// @param matches of each project with the field, see [ProjectFields]
    /// @param count of the projects that are tagged with the field or a descendant
    public record Tagged(SparseVector matches, int count) {}

    /// A word that is characteristic of projects.
    ///
    /// @param prominence in (0, 1] by project
    public record Word(String text, SparseVector prominence) {}

    /// Who takes part.
    ///
    /// @param institutions by project, coordinators first; without head offices that book projects of other sites
    /// @param regions those of the institutions
    /// @param sizes by project: the number of all its institutions
    /// @param activity by institution: the sum of the shares of its projects
    /// @param all the sum for all institutions
    public record Partners(
            IntRows institutions, IntRows regions, SparseVector sizes, SparseVector activity, double all) {}

    /// Counts the projects of a dataset.
    public static ProjectIndex of(Dataset dataset, CompetenceModel model) {
        List<Project> projects = dataset.tables().projects();
        return new ProjectIndex(
                projects.size(),
                ProjectFields.tagged(projects, model.taxonomy()),
                ProjectVocabulary.words(projects),
                ProjectFields.joined(projects, model.taxonomy()),
                ProjectPartners.counted(dataset, model),
                ProjectPartners.links(dataset, model));
    }
}
