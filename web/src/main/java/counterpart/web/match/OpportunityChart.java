package counterpart.web.match;

import counterpart.engine.ranking.Match;
import counterpart.web.layout.Messages;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.Plot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The shown regions by common ground and by added competence: regions at the upper right are easiest to start with and
/// offer the most.
///
/// @param summary its main message
/// @param columns and rows: the same figures as a table
public record OpportunityChart(
        String title, String summary, Plot plot, List<Chart.Column> columns, List<List<Chart.Cell>> rows) {

    private static final String ADDED = "complementarity";
    private static final String SHARED = "commonGround";
    private static final double PERCENT = 100;

    public OpportunityChart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static OpportunityChart of(List<MatchCard> cards, Messages texts) {
        return new OpportunityChart(
                texts.of("opportunity.title"),
                summary(cards, texts),
                Plot.of(
                        texts.of("opportunity.shared"),
                        texts.of("opportunity.added"),
                        List.of(texts.of("opportunity.new"), texts.of("opportunity.known")),
                        cards.stream().map(card -> item(card, texts)).toList()),
                List.of(
                        Chart.Column.text(texts.of("opportunity.region")),
                        Chart.Column.number(texts.of("opportunity.shared")),
                        Chart.Column.number(texts.of("opportunity.added")),
                        Chart.Column.number(texts.of("card.score")),
                        Chart.Column.text(texts.of("opportunity.contact"))),
                cards.stream().map(card -> row(card, texts)).toList());
    }

    private static String summary(List<MatchCard> cards, Messages texts) {
        Comparator<MatchCard> byBoth = Comparator.comparingDouble(card -> percent(card, SHARED) + percent(card, ADDED));
        Optional<MatchCard> best = cards.stream().max(byBoth);
        long known = cards.stream().filter(MatchCard::hasContact).count();
        return best.map(card -> texts.of(
                                "opportunity.summary", card.match().region().name()))
                        .orElse("")
                + " "
                + texts.of("opportunity.contacts", known, cards.size());
    }

    private static Plot.Item item(MatchCard card, Messages texts) {
        return new Plot.Item(
                card.match().region().id(),
                card.match().region().name(),
                String.valueOf(card.match().rank()),
                percent(card, SHARED),
                percent(card, ADDED),
                card.hasContact() ? 1 : 0,
                texts.of("opportunity.note", percent(card, SHARED), percent(card, ADDED), card.score()),
                card.anchor());
    }

    private static List<Chart.Cell> row(MatchCard card, Messages texts) {
        return List.of(
                new Chart.Cell(
                        card.match().rank() + ". " + card.match().region().name(), card.anchor()),
                Chart.Cell.of(texts.number(percent(card, SHARED))),
                Chart.Cell.of(texts.number(percent(card, ADDED))),
                Chart.Cell.of(texts.number(card.match().score())),
                Chart.Cell.of(texts.of(card.hasContact() ? "opportunity.known" : "opportunity.new")));
    }

    /// A factor's value in percent of the best candidate's value.
    private static double percent(MatchCard card, String factor) {
        return card.reasons().stream()
                .filter(reason -> reason.factor().equals(factor))
                .mapToDouble(Match.Reason::value)
                .map(value -> Math.rint(value * PERCENT))
                .findFirst()
                .orElse(0);
    }
}
