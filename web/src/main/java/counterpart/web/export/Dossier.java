package counterpart.web.export;

import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.entity.ClusterJson;
import counterpart.engine.json.entity.ProgrammeJson;
import counterpart.engine.json.match.MatchJson;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Selected regions for a cluster with all arguments for and against them, in one language. Its JSON is the JSON
/// export; all other formats are created from it alone. What its audience does not see is left out when it is made.
///
/// @param audience key of the [Audience]
/// @param title in the advisor's words
/// @param date day of the export, for which funding is judged
/// @param strategy key of the strategy
/// @param weights points by factor, 100 together
/// @param candidates how many regions were ranked
/// @param fields the profile's own fields, as frozen
/// @param sought the profile's sought fields, as frozen
/// @param gaps fields that the profile needs most, and the entries that fill them; dropped entries fill none
/// @param countries distribution over countries of the entries that are not dropped, most entries first
/// @param programmes those that fit at least one of the entries
/// @param sources sources of the facts
public record Dossier(
        String lang,
        String audience,
        String title,
        LocalDate date,
        ClusterJson cluster,
        String strategy,
        Map<String, Double> weights,
        String dataVersion,
        int candidates,
        List<LabelledFieldJson> fields,
        List<LabelledFieldJson> sought,
        List<Entry> entries,
        List<Gap> gaps,
        List<CountryShare> countries,
        List<ProgrammeJson> programmes,
        List<SourceItem> sources) {

    static final String DROPPED = "dropped";

    public Dossier {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        fields = List.copyOf(fields);
        sought = List.copyOf(sought);
        Audience readers = Audience.of(audience);
        entries = entries.stream().map(entry -> entry.seenBy(readers)).toList();
        gaps = List.copyOf(gaps);
        countries = List.copyOf(countries);
        programmes = List.copyOf(programmes);
        sources = List.copyOf(sources);
    }

    /// A region in the advisor's order.
    ///
    /// @param position from 1
    /// @param countryName in the dossier's language
    /// @param rankByScore among all candidates
    /// @param work progress of the advisor; null when the dossier is not from a shortlist
    /// @param institution the selected institution; null for the region as a whole
    public record Entry(
            int position,
            MatchJson match,
            String countryName,
            int rankByScore,
            @Nullable Work work,
            @Nullable Partner institution) {

        /// The name of the region; for an institution, its name followed by that of the region.
        public String name() {
            String region = match.region().name();
            return institution == null ? region : institution.name() + " (" + region + ")";
        }

        private Entry seenBy(Audience readers) {
            return work == null
                    ? this
                    : new Entry(position, match, countryName, rankByScore, readers.work(work), institution);
        }

        /// Whether the advisor has dropped the entry.
        boolean dropped() {
            return work != null && work.status().equals(DROPPED);
        }
    }

    /// A selected institution.
    ///
    /// @param type key of its kind
    public record Partner(
            String id,
            String name,
            String type,
            @Nullable String city,
            @Nullable String website) {}

    /// The progress of an advisor with a region. Texts are empty when nothing was written, or when the audience does
    /// not see them.
    ///
    /// @param status key of the step in the process
    /// @param judgement `useful`, `not-useful`, `known`, or empty
    public record Work(
            String status,
            String reason,
            String judgement,
            String note,
            String contactPersons,
            String nextStep,
            @Nullable LocalDate nextStepOn,
            String owner,
            String programme,
            List<Remark> comments) {

        public Work {
            comments = List.copyOf(comments);
        }
    }

    /// A comment.
    public record Remark(String author, LocalDate date, String text) {}

    /// A field that the profile needs.
    ///
    /// @param filledBy entries that hold it, best first
    /// @param others regions outside the list that hold it, best first; empty when an entry fills it
    public record Gap(String field, String label, List<Holder> filledBy, List<Holder> others) {

        public Gap {
            filledBy = List.copyOf(filledBy);
            others = List.copyOf(others);
        }
    }

    /// A region that holds a field, with the country's code.
    public record Holder(String region, String name, String country) {}

    /// The number of entries in a country.
    public record CountryShare(String country, String name, int entries) {}

    /// A source with its licence.
    public record SourceItem(String id, String title, String publisher, String licence, String url, String retrieved) {}

    /// Whether the dossier has progress to show: it is from a shortlist.
    public boolean hasWork() {
        return entries.stream().anyMatch(entry -> entry.work() != null);
    }
}
