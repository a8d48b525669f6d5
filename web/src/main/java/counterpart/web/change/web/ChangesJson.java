package counterpart.web.change.web;

import counterpart.web.change.Change;
import counterpart.web.change.ChangeKind;
import counterpart.web.change.ChangeTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of the log of changes.
///
/// @param next the cursor of what comes after, also of what is not recorded yet
public record ChangesJson(List<ChangeJson> items, String next) {

    /// A change.
    ///
    /// @param at when it was recorded
    /// @param clusters ids of the clusters it concerns
    /// @param regions ids of the regions it concerns
    /// @param projects ids of new projects, the first 20
    /// @param rank of the region that entered the first ten
    /// @param count number of new projects
    /// @param due the day on which a call or programme ends
    /// @param text one sentence in the language of the request
    public record ChangeJson(
            UUID id,
            Instant at,

            @Schema(
                    allowableValues = {
                        "data-release",
                        "correction-approved",
                        "correction-withdrawn",
                        "region-entered",
                        "projects-added",
                        "programme-opened",
                        "call-closes",
                        "programme-ends"
                    })
            String kind,

            String dataVersion,
            List<String> clusters,
            List<String> regions,
            List<String> projects,
            @Nullable String programme,
            @Nullable String correction,
            @Nullable Integer rank,
            @Nullable Integer count,
            @Nullable LocalDate due,
            String text) {

        public static ChangeJson of(Change change, ChangeTexts texts) {
            ChangeKind kind = change.kind();
            @Nullable
            String subject =
                    change.subjects().isEmpty() ? null : change.subjects().getFirst();
            boolean ofProjects = kind == ChangeKind.PROJECTS_ADDED;
            boolean ofProgramme = List.of(
                            ChangeKind.PROGRAMME_OPENED, ChangeKind.CALL_CLOSES, ChangeKind.PROGRAMME_ENDS)
                    .contains(kind);
            boolean ofCorrection = kind == ChangeKind.CORRECTION_APPROVED || kind == ChangeKind.CORRECTION_WITHDRAWN;
            return new ChangeJson(
                    change.id(),
                    change.at(),
                    kind.key(),
                    change.dataVersion(),
                    change.clusters(),
                    change.regions(),
                    ofProjects ? change.subjects() : List.of(),
                    ofProgramme ? subject : null,
                    ofCorrection ? subject : null,
                    kind == ChangeKind.REGION_ENTERED ? change.number() : null,
                    ofProjects ? change.number() : null,
                    change.due(),
                    texts.text(change));
        }
    }
}
