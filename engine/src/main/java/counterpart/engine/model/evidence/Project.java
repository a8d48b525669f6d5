package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A funded research project.
///
/// @param id the number of its grant agreement
/// @param title its title as published
/// @param signed day of signature, the day by which projects are dated
/// @param contributionEur maximum EU contribution in euro, 0 when unknown
/// @param topic id of the call topic, empty when unknown
/// @param doi DOI of the grant such as `10.3030/101069359`
/// @param fields fields it is tagged with, in the order of their codes
/// @param participations each institution once, coordinators first
/// @param mentions fields that its texts name and its tags do not
/// @param words the words that are most characteristic of its texts
/// @param source id of the source
public record Project(
        String id,
        String acronym,
        String title,
        LocalDate signed,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        double contributionEur,
        String topic,
        @Nullable String doi,
        List<FieldCode> fields,
        List<Participation> participations,
        List<FieldMention> mentions,
        ProjectWords words,
        String source) {

    public Project {
        fields = List.copyOf(fields);
        participations = List.copyOf(participations);
        mentions = List.copyOf(mentions);
    }

    /// The year of signature.
    public int year() {
        return signed.getYear();
    }

    /// The page to which the DOI leads; null without DOI.
    public @Nullable String url() {
        return doi == null ? null : "https://doi.org/" + doi;
    }
}
