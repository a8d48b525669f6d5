package counterpart.web.shortlist;

import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.web.judgement.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A region or an institution on a shortlist.
///
/// @param institution id of an institution in the region; empty for the region as a whole
/// @param rankThen rank by score on the day when it was added
/// @param scoreThen score on that day; null when unknown
/// @param pointsThen the score by factor
/// @param notes of the advisor
@Table("shortlist_entry")
public record ShortlistEntry(
        String region,
        String institution,
        int rankThen,
        @Nullable Double scoreThen,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) FactorPoints pointsThen,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) EntryNotes notes) {

    static ShortlistEntry of(Subject subject, Match match) {
        return new ShortlistEntry(
                subject.region().value(),
                subject.institution(),
                match.rankByScore(),
                FactorPoints.rounded(match.score()),
                FactorPoints.of(match),
                EntryNotes.NONE);
    }

    public Subject subject() {
        return new Subject(new RegionId(region), institution);
    }

    /// The key within the list: the id of the institution, else of the region.
    public String key() {
        return subject().key();
    }

    /// The score on the day when the entry was added; the sum of its known points when it is unknown.
    public double scoreOrPoints() {
        return scoreThen == null ? pointsThen.sum() : scoreThen;
    }

    /// This entry with the given notes.
    ShortlistEntry with(EntryNotes other) {
        return new ShortlistEntry(region, institution, rankThen, scoreThen, pointsThen, other);
    }
}
