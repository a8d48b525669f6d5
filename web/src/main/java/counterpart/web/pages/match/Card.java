package counterpart.web.pages.match;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.Placement;
import counterpart.engine.model.Language;
import counterpart.engine.view.MatchView;
import java.util.ArrayList;
import java.util.List;

/// A proposed region as it is shown.
///
/// @param country its name in the page's language
/// @param score rounded, as it is read
/// @param place among the filtered and among all
/// @param bars the score by factor, side by side
public record Card(
        MatchView match,
        String country,
        long score,
        Placement.Place place,
        List<Match.Reason> reasons,
        List<Bar> bars) {

    public Card {
        reasons = List.copyOf(reasons);
        bars = List.copyOf(bars);
    }

    static List<Card> of(List<Match> matches, Placement placement, Dataset dataset, Language language) {
        return matches.stream()
                .map(match -> of(match, placement, dataset, language))
                .toList();
    }

    private static Card of(Match match, Placement placement, Dataset dataset, Language language) {
        Placement.Place listed = new Placement.Place(match.rank(), match.rankByScore(), match.rankByScore());
        return new Card(
                MatchView.of(match, language),
                dataset.country(match.region().country()).name().in(language),
                Math.round(match.score()),
                placement.place(match.region().id()).orElse(listed),
                match.reasons(),
                bars(match.reasons()));
    }

    /// Whom to call besides the cluster organisations.
    public List<MatchView.Callable> callable() {
        return match.institutions().stream()
                .filter(one -> match.clusterOrganisations().stream()
                        .noneMatch(door -> door.id().equals(one.id())))
                .toList();
    }

    /// The field that counts most for the profile, in a word or two; empty when the region adds nothing.
    public String headline() {
        return match.adds().stream()
                .map(MatchView.AddedField::label)
                .findFirst()
                .orElse("");
    }

    /// Whether the cluster already knows someone in the region or its country.
    public boolean hasContact() {
        return !match.contacts().isEmpty();
    }

    /// Where the card is on its page.
    public String anchor() {
        return "#region-" + match.region().id();
    }

    /// Who could pay now.
    public List<MatchView.Funding> open() {
        return match.programmes().stream().filter(Card::isOpen).toList();
    }

    /// Who perhaps pays: facts too old to rely on.
    public List<MatchView.Funding> toCheck() {
        return match.programmes().stream()
                .filter(funding -> !isClosed(funding) && funding.needsCheck())
                .toList();
    }

    /// What has paid for such a pair before.
    public List<MatchView.Funding> precedents() {
        return match.programmes().stream().filter(Card::isClosed).toList();
    }

    private static boolean isOpen(MatchView.Funding funding) {
        return !isClosed(funding) && !funding.needsCheck();
    }

    private static boolean isClosed(MatchView.Funding funding) {
        return funding.status().equals("closed");
    }

    private static List<Bar> bars(List<Match.Reason> reasons) {
        List<Bar> bars = new ArrayList<>();
        double x = 0;
        for (Match.Reason reason : reasons) {
            if (reason.weight() > 0) {
                bars.add(new Bar(reason.factor(), x, reason.points(), Math.round(reason.weight())));
                x += reason.points();
            }
        }
        return bars;
    }

    /// One factor's part of the bar, in points from the left.
    public record Bar(String factor, double x, double points, long weight) {}
}
