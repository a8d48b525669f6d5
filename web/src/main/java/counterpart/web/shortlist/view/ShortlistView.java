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

/// A shortlist as it is shown: what was written, and what the data says today.
///
/// @param fields the profile's own fields, as frozen
/// @param sought the profile's sought fields, as frozen
/// @param level what the caller may do: read, comment, edit or own
/// @param dataVersion when the list was made
/// @param dataVersionNow today's
/// @param version to be named when the list is changed
/// @param gaps fields that the profile needs, and which entries fill them
/// @param countries how the entries spread
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

    /// A region or an institution on the list. Texts are empty when nothing was written.
    ///
    /// @param key id of the institution, else of the region: by it the entry is named
    /// @param institution null when it is the region as a whole
    /// @param judgement the caller's own: useful, not-useful, known, or empty
    /// @param rankThen rank by score when it was put on the list
    /// @param rankNow rank by score with the frozen profile under today's data
    /// @param shifts what has changed in its points, the largest change first
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

        /// The region's name, with the institution before it when it is one.
        public String fullName() {
            return institution == null ? region.name() : institution.name() + " (" + region.name() + ")";
        }
    }

    /// A factor's points when the entry was put on the list, and today, where they differ by a tenth or more.
    public record Shift(String factor, double then, double now) {}

    /// A comment on an entry, or on the list when `entry` is empty.
    public record Comment(String entry, String author, Instant writtenAt, String text) {}

    /// What a colleague may do.
    public record Share(String name, String email, String level) {}

    /// Whether the caller may do what a level includes.
    public boolean may(String needed) {
        List<String> levels =
                Arrays.stream(AccessLevel.values()).map(AccessLevel::key).toList();
        return levels.indexOf(level) >= levels.indexOf(needed);
    }

    /// Whether more than half of several entries lie in one country.
    public boolean concentrated() {
        int spread = countries.stream().mapToInt(Dossier.CountryShare::entries).sum();
        return spread > 1 && countries.getFirst().entries() * 2 > spread;
    }

    /// How many entries stand at a step, in the order of the process; steps without entries are left out.
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

    /// The comments on an entry; on the list as a whole for an empty key.
    public List<Comment> commentsOn(String key) {
        return comments.stream().filter(comment -> comment.entry().equals(key)).toList();
    }
}
