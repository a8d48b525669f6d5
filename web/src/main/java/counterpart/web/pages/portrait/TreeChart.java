package counterpart.web.pages.portrait;

import counterpart.engine.portrait.RegionPortrait;
import counterpart.web.pages.chart.Chart;
import counterpart.web.pages.chart.Figures;
import java.util.ArrayList;
import java.util.List;

/// A region's strength by the tree of fields.
record TreeChart(List<RegionPortrait.Branch> tree, View view) {

    private static final double PERCENT = 100;

    Chart chart() {
        return new Chart(
                view.texts().of("region.tree.title"),
                summary(),
                new Figures.Treemap("%", tree.stream().map(this::area).toList()),
                List.of(
                        Chart.Column.text(view.texts().of("region.field")),
                        Chart.Column.text(view.texts().of("region.tree.branch")),
                        Chart.Column.number(view.texts().of("region.tree.share")),
                        Chart.Column.number(view.texts().of("region.rank"))),
                rows());
    }

    private String summary() {
        RegionPortrait.Branch largest = tree.getFirst();
        String branch = view.in(largest.field().label());
        String share = view.texts().decimal(largest.share() * PERCENT, 0);
        return largest.leaves().stream()
                .flatMap(leaf -> leaf.field().stream())
                .findFirst()
                .map(field -> view.texts().of("region.tree.summary", branch, share, view.in(field.label())))
                .orElseGet(() -> view.texts().of("region.tree.only", branch, share));
    }

    private Figures.Area area(RegionPortrait.Branch branch) {
        View.Item item = view.of(branch.field());
        return new Figures.Area(
                item.name(),
                percent(branch.share()),
                branch.leaves().stream().map(this::area).toList(),
                "",
                item.href());
    }

    private Figures.Area area(RegionPortrait.Leaf leaf) {
        View.Item item = item(leaf);
        String note = leaf.worldRank() > 0 ? view.texts().of("card.world", leaf.worldRank()) : "";
        return new Figures.Area(item.name(), percent(leaf.share()), List.of(), note, item.href());
    }

    private List<List<Chart.Cell>> rows() {
        List<List<Chart.Cell>> rows = new ArrayList<>();
        for (RegionPortrait.Branch branch : tree) {
            for (RegionPortrait.Leaf leaf : branch.leaves()) {
                View.Item item = item(leaf);
                rows.add(List.of(
                        new Chart.Cell(item.name(), item.href()),
                        Chart.Cell.of(view.in(branch.field().label())),
                        Chart.Cell.of(view.texts().decimal(leaf.share() * PERCENT, 1) + " %"),
                        Chart.Cell.of(leaf.worldRank() > 0 ? view.texts().number(leaf.worldRank()) : "–")));
            }
        }
        return rows;
    }

    private View.Item item(RegionPortrait.Leaf leaf) {
        return leaf.field()
                .map(view::of)
                .orElseGet(() -> new View.Item("", view.texts().of("region.tree.rest")));
    }

    private static double percent(double share) {
        return Math.round(share * PERCENT * 10) / 10.0;
    }
}
