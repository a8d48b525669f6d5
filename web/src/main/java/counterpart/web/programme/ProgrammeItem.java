package counterpart.web.programme;

import counterpart.engine.model.Programme;
import counterpart.engine.ranking.Match;
import counterpart.web.layout.ViewContext;
import java.time.LocalDate;

/// A programme in a list.
///
/// @param standing `open`, `check` or `precedent`
public record ProgrammeItem(
        ViewContext.Item link,
        String funder,
        String standing,
        String phase,
        String partnerFundedBy,
        LocalDate asOf,
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

    /// Whether a programme is open, must be checked first, or is only a precedent.
    static String standing(Match.Funding funding) {
        if (funding.fundable()) {
            return "open";
        }
        return funding.needsCheck() ? "check" : "precedent";
    }
}
