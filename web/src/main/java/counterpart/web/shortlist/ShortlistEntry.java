package counterpart.web.shortlist;

import org.springframework.data.relational.core.mapping.Table;

/// A region on a list. Texts are empty when nothing was written.
///
/// @param rankThen rank by score on the day it was put on the list
/// @param scoreThen its score then, a decimal number
/// @param reason why it was dropped
/// @param nextStepOn ISO date, or empty
/// @param inCharge who takes the next step
/// @param programme that shall pay, in the advisor's words
@Table("shortlist_entry")
public record ShortlistEntry(
        String region,
        int rankThen,
        String scoreThen,
        Status status,
        String reason,
        String note,
        String contactPersons,
        String nextStep,
        String nextStepOn,
        String inCharge,
        String programme) {

    static ShortlistEntry of(String region, int rank, double score) {
        return new ShortlistEntry(region, rank, String.valueOf(score), Status.LONG_LIST, "", "", "", "", "", "", "");
    }

    /// The same with what an advisor wrote.
    ShortlistEntry with(EntryNotes notes) {
        return new ShortlistEntry(
                region,
                rankThen,
                scoreThen,
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
