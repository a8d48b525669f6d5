package counterpart.web.institution;

import counterpart.engine.detail.InstitutionDetail;
import counterpart.engine.detail.InstitutionSites;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.InstitutionId;
import counterpart.engine.model.evidence.Source;
import counterpart.web.layout.ViewContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The model of an institution's page.
///
/// @param main the largest site of its organisation, null when it is that itself or the only one
/// @param sites the other sites of its organisation, if it is the largest
/// @param sources titles of the sources of its competences
record InstitutionPage(
        Institution institution,
        ViewContext.Item region,
        String country,
        ViewContext.@Nullable Item main,
        List<ViewContext.Item> sites,
        List<Held> held,
        List<Id> ids,
        List<Use> uses,
        List<String> sources) {

    static InstitutionPage of(InstitutionDetail portrait, ViewContext view) {
        Institution institution = portrait.institution();
        Region region = view.dataset().region(institution.region());
        InstitutionSites sites = new InstitutionSites(view.dataset());
        return new InstitutionPage(
                institution,
                view.of(region),
                view.country(region.country()),
                sites.mainOf(institution.id()).map(view::of).orElse(null),
                sites.of(institution.id()).stream().map(view::of).toList(),
                portrait.held().stream().map(held -> Held.of(held, view)).toList(),
                portrait.ids().stream().map(id -> Id.of(id, view)).toList(),
                portrait.uses().stream()
                        .map(use -> new Use(
                                view.of(use.cluster()),
                                use.fields().stream().map(view::of).toList()))
                        .toList(),
                portrait.held().stream()
                        .map(held -> held.competence().source())
                        .distinct()
                        .map(source -> title(source, view))
                        .toList());
    }

    /// Whether any of its fields is based on projects.
    public boolean measured() {
        return held.stream().anyMatch(one -> one.rank() > 0);
    }

    private static String title(String source, ViewContext view) {
        return view.dataset().tables().sources().stream()
                .filter(known -> known.id().equals(source))
                .map(Source::title)
                .findFirst()
                .orElse(source);
    }

    /// A field with its evidence.
    ///
    /// @param rank rank among the institutions with exactly this field, 0 for a claim
    /// @param years `2021–2024`, or empty when undated
    record Held(
            ViewContext.Item field,
            FieldCode code,
            int projects,
            String evidence,
            String contribution,
            String years,
            int rank,
            int of,
            int grade) {

        static Held of(InstitutionDetail.Held held, ViewContext view) {
            Competence competence = held.competence();
            return new Held(
                    view.of(held.field()),
                    held.field().code(),
                    competence.projects(),
                    competence.mass() > 0 ? view.texts().decimal(competence.mass(), 1) : "",
                    competence.ecContributionEur() > 0 ? view.texts().number(competence.ecContributionEur()) : "",
                    years(competence),
                    held.rank(),
                    held.of(),
                    competence.grade());
        }

        private static String years(Competence competence) {
            if (competence.lastYear() == 0) {
                return "";
            }
            return competence.firstYear() == 0 || competence.firstYear() == competence.lastYear()
                    ? String.valueOf(competence.lastYear())
                    : competence.firstYear() + "–" + competence.lastYear();
        }
    }

    /// The id of the institution in a source; `href` is empty unless the id is an address.
    record Id(String source, String value, String href, String name, String method) {

        static Id of(InstitutionId id, ViewContext view) {
            String name = id.name();
            return new Id(
                    title(id.scheme(), view),
                    id.value(),
                    id.value().startsWith("https://") ? id.value() : "",
                    name == null ? "" : name,
                    id.method());
        }
    }

    /// A cluster that could use the institution, with the fields concerned.
    record Use(ViewContext.Item cluster, List<ViewContext.Item> fields) {}
}
