package counterpart.web.shortlist;

import counterpart.engine.model.RegionId;
import counterpart.web.judgement.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.relational.core.mapping.Table;

/// A region or an institution on a list. Texts are empty when nothing was written.
///
/// @param institution id of an institution in the region; empty for the region as a whole
/// @param rankThen rank by score on the day it was put on the list
/// @param scoreThen its score then, a decimal number
/// @param pointsThen the score by factor, as `factor:points` with commas between; empty when unknown
/// @param reason why it was dropped
/// @param nextStepOn ISO date, or empty
/// @param inCharge who takes the next step
/// @param programme that shall pay, in the advisor's words
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

    /// By which the list knows it: the institution's id, else the region's.
    public String key() {
        return subject().key();
    }

    /// Points by factor on the day it was put on the list; empty when they were not kept.
    public Map<String, Double> points() {
        Map<String, Double> points = new LinkedHashMap<>();
        Arrays.stream(pointsThen.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", -1))
                .forEach(part -> points.put(part[0], Double.valueOf(part[1])));
        return points;
    }

    /// The same with what an advisor wrote.
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

    /// What an advisor wrote.
    public EntryNotes notes() {
        return new EntryNotes(status, reason, note, contactPersons, nextStep, nextStepOn, inCharge, programme);
    }
}
