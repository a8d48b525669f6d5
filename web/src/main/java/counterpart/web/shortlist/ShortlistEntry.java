package counterpart.web.shortlist;

import counterpart.engine.model.RegionId;
import counterpart.web.judgement.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.relational.core.mapping.Table;

/// A region or an institution on a shortlist. Texts are empty when nothing was written.
///
/// @param institution id of an institution in the region; empty for the region as a whole
/// @param rankThen rank by score on the day when it was added
/// @param scoreThen score on that day, a decimal number
/// @param pointsThen the score by factor, as `factor:points` separated by commas; empty when unknown
/// @param reason reason for dropping it
/// @param nextStepOn ISO date, or empty
/// @param inCharge person responsible for the next step
/// @param programme that shall fund it, in the advisor's words
@Table("shortlist_entry")
public record ShortlistEntry(
        String region,
        String institution,
        int rankThen,
        String scoreThen,
        String pointsThen,
        EntryStatus status,
        String reason,
        String note,
        String contactPersons,
        String nextStep,
        String nextStepOn,
        String inCharge,
        String programme) {

    static ShortlistEntry of(Subject subject, int rank, double score, String points) {
        return new ShortlistEntry(
                subject.region().value(),
                subject.institution(),
                rank,
                String.valueOf(score),
                points,
                EntryStatus.LONG_LIST,
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    public Subject subject() {
        return new Subject(new RegionId(region), institution);
    }

    /// The key within the list: the id of the institution, else of the region.
    public String key() {
        return subject().key();
    }

    /// Points by factor on the day when the entry was added; empty when they were not stored.
    public Map<String, Double> points() {
        Map<String, Double> points = new LinkedHashMap<>();
        Arrays.stream(pointsThen.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", -1))
                .forEach(part -> points.put(part[0], Double.valueOf(part[1])));
        return points;
    }

    /// This entry with the given notes.
    ShortlistEntry with(EntryNotes notes) {
        return new ShortlistEntry(
                region,
                institution,
                rankThen,
                scoreThen,
                pointsThen,
                notes.status(),
                notes.reason(),
                notes.note(),
                notes.contactPersons(),
                notes.nextStep(),
                notes.nextStepOn(),
                notes.inCharge(),
                notes.programme());
    }

    /// The notes of the advisor.
    public EntryNotes notes() {
        return new EntryNotes(status, reason, note, contactPersons, nextStep, nextStepOn, inCharge, programme);
    }
}
