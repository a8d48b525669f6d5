package counterpart.web.region;

import counterpart.engine.detail.RegionDetail;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.ChartData;
import java.util.ArrayList;
import java.util.List;

/// A region's strength by the tree of fields.
record FieldTreeChart(List<RegionDetail.Branch> tree, ViewContext view) {

    private static final double PERCENT = 100;

    Chart chart() {
        return new Chart(
                view.texts().of("region.tree.title"),
                summary(),
                new ChartData.Treemap("%", tree.stream().map(this::area).toList()),
                List.of(
                        Chart.Column.text(view.texts().of("region.field")),
                        Chart.Column.text(view.texts().of("region.tree.branch")),
                        Chart.Column.number(view.texts().of("region.tree.share")),
                        Chart.Column.number(view.texts().of("region.rank"))),
                rows());
    }

    private String summary() {
        RegionDetail.Branch largest = tree.getFirst();
        String branch = view.in(largest.field().label());
        String share = view.texts().decimal(largest.share() * PERCENT, 0);
        return largest.leaves().stream()
                .flatMap(leaf -> leaf.field().stream())
                .findFirst()
                .map(field -> view.texts().of("region.tree.summary", branch, share, view.in(field.label())))
                .orElseGet(() -> view.texts().of("region.tree.only", branch, share));
    }

    private ChartData.Area area(RegionDetail.Branch branch) {
        ViewContext.Item item = view.of(branch.field());
        return new ChartData.Area(
                item.name(),
                percent(branch.share()),
                branch.leaves().stream().map(this::area).toList(),
                "",
                item.href());
    }

    private ChartData.Area area(RegionDetail.Leaf leaf) {
        ViewContext.Item item = item(leaf);
        String note = leaf.worldRank() > 0 ? view.texts().of("card.world", leaf.worldRank()) : "";
        return new ChartData.Area(item.name(), percent(leaf.share()), List.of(), note, item.href());
    }

    private List<List<Chart.Cell>> rows() {
        List<List<Chart.Cell>> rows = new ArrayList<>();
        for (RegionDetail.Branch branch : tree) {
            for (RegionDetail.Leaf leaf : branch.leaves()) {
                ViewContext.Item item = item(leaf);
                rows.add(List.of(
                        new Chart.Cell(item.name(), item.href()),
                        Chart.Cell.of(view.in(branch.field().label())),
                        Chart.Cell.of(view.texts().decimal(leaf.share() * PERCENT, 1) + " %"),
                        Chart.Cell.of(leaf.worldRank() > 0 ? view.texts().number(leaf.worldRank()) : "–")));
            }
        }
        return rows;
    }

    private ViewContext.Item item(RegionDetail.Leaf leaf) {
        return leaf.field()
                .map(view::of)
                .orElseGet(() -> new ViewContext.Item("", view.texts().of("region.tree.rest")));
    }

    private static double percent(double share) {
        return Math.round(share * PERCENT * 10) / 10.0;
    }
}
