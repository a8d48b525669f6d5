package counterpart.web.pages.portrait;

import counterpart.engine.matching.Match;
import counterpart.engine.model.Programme;
import java.time.LocalDate;

/// A programme in a list.
///
/// @param standing `open`, `check` or `precedent`
record ProgrammeItem(
        View.Item link,
        String funder,
        String standing,
        String phase,
        String partnerFundedBy,
        LocalDate asOf,
        boolean worldwide,
        int countries) {

    static ProgrammeItem of(Match.Funding funding, View view) {
        Programme programme = funding.programme();
        return new ProgrammeItem(
                new View.Item(view.layout().link("/programmes/" + programme.id()), view.in(programme.name())),
                programme.funder(),
                standing(funding),
                programme.phase().key(),
                programme.partnerFundedBy().key(),
                programme.asOf(),
                programme.worldwide(),
                programme.countries().size());
    }

    /// Whether one can apply, must ask first, or can only learn from it.
    static String standing(Match.Funding funding) {
        if (funding.fundable()) {
            return "open";
        }
        return funding.needsCheck() ? "check" : "precedent";
    }
}
