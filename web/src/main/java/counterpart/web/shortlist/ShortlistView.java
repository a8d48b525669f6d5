package counterpart.web.shortlist;

import counterpart.engine.view.Named;
import counterpart.engine.view.RegionRef;
import counterpart.web.dossier.Dossier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shortlist as it is shown: what was written, and what the data says today.
///
/// @param level what the caller may do: read, comment, edit or own
/// @param dataVersion when the list was made
/// @param dataVersionNow today's
/// @param version to be named when the list is changed
/// @param gaps fields that the profile needs, and which entries fill them
/// @param countries how the entries spread
public record ShortlistView(
        String id,
        String title,
        Named cluster,
        String strategy,
        String level,
        String owner,
        String dataVersion,
        String dataVersionNow,
        Instant createdAt,
        Instant changedAt,
        int version,
        List<Entry> entries,
        List<Dossier.Gap> gaps,
        List<Dossier.CountryShare> countries,
        List<Comment> comments,
        List<Share> shares) {

    public ShortlistView {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        countries = List.copyOf(countries);
        comments = List.copyOf(comments);
        shares = List.copyOf(shares);
    }

    /// A region on the list. Texts are empty when nothing was written.
    ///
    /// @param judgement the caller's own: useful, not-useful, known, or empty
    /// @param rankThen rank by score when it was put on the list
    /// @param rankNow rank by score with the frozen profile under today's data
    public record Entry(
            int position,
            RegionRef region,
            String countryName,
            String status,
            String reason,
            String judgement,
            String note,
            String contactPersons,
            String nextStep,
            @Nullable String nextStepOn,
            String inCharge,
            String programme,
            int rankThen,
            int rankNow,
            double scoreThen,
            double scoreNow,
            String sentence) {}

    /// A comment on a region, or on the list when `region` is empty.
    public record Comment(String region, String author, Instant writtenAt, String text) {}

    /// What a colleague may do.
    public record Share(String name, String email, String level) {}

    /// The comments on a region.
    public List<Comment> commentsOn(String region) {
        return comments.stream()
                .filter(comment -> comment.region().equals(region))
                .toList();
    }
}
