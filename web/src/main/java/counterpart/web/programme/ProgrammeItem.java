package counterpart.web.programme;

import counterpart.engine.model.Programme;
import counterpart.engine.ranking.Match;
import counterpart.web.layout.ViewContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A programme in a list.
///
/// @param standing `open`, `partner` (for the partner's side only), `check` or `precedent`
/// @param asOf null when unknown
public record ProgrammeItem(
        ViewContext.Item link,
        String funder,
        String standing,
        String phase,
        String partnerFundedBy,
        @Nullable LocalDate asOf,
        boolean worldwide,
        int countries) {

    public static ProgrammeItem of(Match.Funding funding, ViewContext view) {
        Programme programme = funding.programme();
        return new ProgrammeItem(
                new ViewContext.Item(view.layout().link("/programmes/" + programme.id()), view.in(programme.name())),
                programme.funder(),
                standing(funding),
                programme.phase().key(),
                programme.partnerFundedBy().key(),
                programme.asOf(),
                programme.worldwide(),
                programme.countries().size());
    }

    /// Whether a programme is open, pays the partner only, must be checked first, or is only a precedent.
    static String standing(Match.Funding funding) {
        if (funding.fundable()) {
            return "open";
        }
        if (funding.needsCheck()) {
            return "check";
        }
        return funding.programme().status() == Programme.Status.CLOSED ? "precedent" : "partner";
    }
}
