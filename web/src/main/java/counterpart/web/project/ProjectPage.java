package counterpart.web.project;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import counterpart.web.layout.ViewContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The model of a project's page.
///
/// @param contribution in euro; empty when unknown
/// @param mentions fields that the texts name and the tags do not, clearest first
/// @param source title of the source
record ProjectPage(
        Project project,
        String signedText,
        String runs,
        String contribution,
        List<ViewContext.Item> fields,
        List<ViewContext.Item> mentions,
        List<Partner> partners,
        String source) {

    static ProjectPage of(Project project, ViewContext view) {
        return new ProjectPage(
                project,
                view.texts().date(project.signed()),
                Stream.of(project.start(), project.end())
                        .filter(Objects::nonNull)
                        .map(view.texts()::date)
                        .reduce((start, end) -> start + " – " + end)
                        .orElse(""),
                project.contributionEur() == 0 ? "" : view.texts().number(project.contributionEur()),
                items(project.fields().stream(), view),
                items(
                        project.mentions().stream()
                                .sorted(Comparator.comparingDouble(FieldMention::match)
                                        .reversed())
                                .map(FieldMention::field),
                        view),
                project.participations().stream()
                        .flatMap(participation -> Partner.of(participation, view).stream())
                        .toList(),
                view.dataset().tables().sources().stream()
                        .filter(source -> source.id().equals(project.source()))
                        .map(source -> source.title())
                        .findFirst()
                        .orElse(project.source()));
    }

    private static List<ViewContext.Item> items(Stream<FieldCode> codes, ViewContext view) {
        return codes.flatMap(code -> view.dataset().findField(code).stream())
                .map(view::of)
                .toList();
    }

    /// The address to which the DOI leads.
    public @Nullable String url() {
        return project.url();
    }

    /// An institution that takes part.
    ///
    /// @param contribution in euro; empty when none or unknown
    record Partner(
            ViewContext.Item institution, ViewContext.Item region, String country, String role, String contribution) {

        static Optional<Partner> of(Participation participation, ViewContext view) {
            return view.dataset()
                    .findInstitution(participation.institution())
                    .map(institution -> of(institution, participation, view));
        }

        private static Partner of(Institution institution, Participation participation, ViewContext view) {
            Region region = view.dataset().region(institution.region());
            return new Partner(
                    view.of(institution),
                    view.of(region),
                    view.country(region.country()),
                    participation.role().key(),
                    participation.contributionEur() > 0 ? view.texts().number(participation.contributionEur()) : "");
        }
    }
}
