package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project with its fields and the institutions that take part.
///
/// @param signed day of signature
/// @param ecContributionEur maximum EU contribution, null when unknown
/// @param topic id of the call topic, null when unknown
/// @param url the page to which the DOI leads
/// @param fields those that it is tagged with
/// @param mentions fields that its texts name and its tags do not, clearest first
/// @param institutions coordinators first; institutions of which it is not known where they are do not appear
public record ProjectJson(
        String id,
        String acronym,
        String title,
        LocalDate signed,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Long ecContributionEur,
        @Nullable String topic,
        @Nullable String doi,
        @Nullable String url,
        List<Tag> fields,
        List<Mention> mentions,
        List<Partner> institutions,
        String source) {

    private static final Comparator<FieldMention> CLEAREST_FIRST =
            Comparator.comparingDouble(FieldMention::match).reversed().thenComparing(FieldMention::field);

    public static ProjectJson of(Project project, Dataset dataset, Language language) {
        return new ProjectJson(
                project.id(),
                project.acronym(),
                project.title(),
                project.signed(),
                project.start(),
                project.end(),
                project.contributionEur() == 0 ? null : Math.round(project.contributionEur()),
                project.topic().isEmpty() ? null : project.topic(),
                project.doi(),
                project.url(),
                project.fields().stream()
                        .map(field -> new Tag(field.value(), label(field, dataset, language)))
                        .toList(),
                project.mentions().stream()
                        .sorted(CLEAREST_FIRST)
                        .map(mention -> new Mention(
                                mention.field().value(), label(mention.field(), dataset, language), mention.match()))
                        .toList(),
                project.participations().stream()
                        .flatMap(participation -> dataset.findInstitution(participation.institution()).stream()
                                .map(institution -> Partner.of(institution, participation, dataset, language)))
                        .toList(),
                project.source());
    }

    private static String label(FieldCode code, Dataset dataset, Language language) {
        return dataset.findField(code)
                .map(Field::label)
                .map(label -> label.in(language))
                .orElse(code.value());
    }

    /// A field that the project is tagged with.
    public record Tag(String field, String label) {}

    /// A field that the texts of the project name.
    ///
    /// @param match how clearly, in (0, 1]
    public record Mention(String field, String label, double match) {}

    /// An institution that takes part.
    ///
    /// @param region its id
    /// @param role `coordinator`, `participant`, `associated-partner` or `third-party`
    /// @param ecContributionEur EU contribution to the institution
    public record Partner(
            String id,
            String name,
            String region,
            String regionName,
            String country,
            String role,
            long ecContributionEur) {

        static Partner of(Institution institution, Participation participation, Dataset dataset, Language language) {
            return new Partner(
                    institution.id(),
                    institution.name(),
                    institution.region().value(),
                    dataset.region(institution.region()).name().in(language),
                    dataset.region(institution.region()).country(),
                    participation.role().key(),
                    Math.round(participation.contributionEur()));
        }
    }
}
