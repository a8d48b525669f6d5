package counterpart.web.shortlist.view;

import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.web.export.Dossier;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
/// A shortlist for display: the texts of users and the current data.
///
/// @param fields the profile's own fields, as frozen
/// @param sought the profile's sought fields, as frozen
/// @param level what the caller may do: read, comment, edit or own
/// @param dataVersion at the creation of the list
/// @param dataVersionNow current data version
/// @param version a change must name it
/// @param gaps fields that the profile needs, and the entries that fill them
/// @param countries distribution of the entries over countries

public record ShortlistView(
        String id,
        String title,
        NamedJson cluster,
        String strategy,
        List<LabelledFieldJson> fields,
        List<LabelledFieldJson> sought,
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
        fields = List.copyOf(fields);
        sought = List.copyOf(sought);
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        countries = List.copyOf(countries);
        comments = List.copyOf(comments);
        shares = List.copyOf(shares);
    }

    /// The number of fields that the profile needs and no entry fills.
    public long openGaps() {
        return gaps.stream().filter(gap -> gap.filledBy().isEmpty()).count();
    }

    /// A region or an institution on the list. Texts are empty when nothing was written.
    ///
    /// @param key id of the institution, else of the region; identifies the entry
    /// @param institution null when the entry is the region as a whole
    /// @param judgement the caller's own: useful, not-useful, known, or empty
    /// @param rankThen rank by score when it was added
    /// @param rankNow rank by score with the frozen profile and the current data
    /// @param shifts changes of its points, the largest first
    public record Entry(
            String key,
            int position,
            RegionReferenceJson region,
            Dossier.@Nullable Partner institution,
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
            List<Shift> shifts,
            String sentence) {

        public Entry {
            shifts = List.copyOf(shifts);
        }

        /// The name of the region; for an institution, its name followed by that of the region.
        public String fullName() {
            return institution == null ? region.name() : institution.name() + " (" + region.name() + ")";
        }
    }

    /// Points of a factor when the entry was added and today, where they differ by at least 0.1.
    public record Shift(String factor, double then, double now) {}

    /// A comment on an entry, or on the list when `entry` is empty.
    public record Comment(String entry, String author, Instant writtenAt, String text) {}

    /// The access level of a colleague.
    public record Share(String name, String email, String level) {}

    /// A link that shows the list without an account.
    ///
    /// @param createdBy empty when it is not known
    /// @param lastUsedAt to the hour; null when nobody has used it
    public record Link(
            String id,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /// Whether the caller has at least the given access level.
    public boolean may(String needed) {
        List<String> levels =
                Arrays.stream(AccessLevel.values()).map(AccessLevel::key).toList();
        return levels.indexOf(level) >= levels.indexOf(needed);
    }

    /// Whether more than half of the entries lie in one country; false for a single entry.
    public boolean concentrated() {
        int spread = countries.stream().mapToInt(Dossier.CountryShare::entries).sum();
        return spread > 1 && countries.getFirst().entries() * 2 > spread;
    }

    /// Number of entries by status, in the order of the process; a status without entries is omitted.
    public Map<String, Integer> progress() {
        Map<String, Integer> progress = new LinkedHashMap<>();
        for (String status : EntryStatus.keys()) {
            int count = (int) entries.stream()
                    .filter(entry -> entry.status().equals(status))
                    .count();
            if (count > 0) {
                progress.put(status, count);
            }
        }
        return progress;
    }

    /// The comments on an entry; those on the whole list for an empty key.
    public List<Comment> commentsOn(String key) {
        return comments.stream().filter(comment -> comment.entry().equals(key)).toList();
    }
}
