package counterpart.web.region;

import counterpart.engine.detail.RegionDetail;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.TileMap;
import java.util.ArrayList;
import java.util.List;

/// A region's strength by the tree of fields. Fields too small to show are left out of the picture, and their sum is
/// named in the summary and in the table.
///
/// @param columns and rows: the same figures as a table
record FieldTreeChart(
        String title, String summary, TileMap tiles, List<Chart.Column> columns, List<List<Chart.Cell>> rows) {

    private static final double PERCENT = 100;
    private static final int FIRST = 10;
    private static final int NEXT = 50;

    FieldTreeChart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static FieldTreeChart of(List<RegionDetail.Branch> tree, ViewContext view) {
        return new FieldTreeChart(
                view.texts().of("region.tree.title"),
                summary(tree, view),
                TileMap.of(tree.stream().map(branch -> parts(branch, view)).toList()),
                List.of(
                        Chart.Column.text(view.texts().of("region.field")),
                        Chart.Column.text(view.texts().of("region.tree.branch")),
                        Chart.Column.number(view.texts().of("region.tree.share")),
                        Chart.Column.number(view.texts().of("region.rank"))),
                rows(tree, view));
    }

    private static String summary(List<RegionDetail.Branch> tree, ViewContext view) {
        RegionDetail.Branch largest = tree.getFirst();
        String branch = view.in(largest.field().label());
        String share = view.texts().decimal(largest.share() * PERCENT, 0);
        return largest.leaves().stream()
                .flatMap(leaf -> leaf.field().stream())
                .findFirst()
                .map(field -> view.texts()
                        .of(
                                "region.tree.summary",
                                branch,
                                share,
                                view.in(field.label()),
                                view.texts().decimal(rest(tree) * PERCENT, 0)))
                .orElseGet(() -> view.texts().of("region.tree.only", branch, share));
    }

    private static double rest(List<RegionDetail.Branch> tree) {
        return tree.stream()
                .flatMap(branch -> branch.leaves().stream())
                .filter(leaf -> leaf.field().isEmpty())
                .mapToDouble(RegionDetail.Leaf::share)
                .sum();
    }

    private static TileMap.Parts parts(RegionDetail.Branch branch, ViewContext view) {
        ViewContext.Item item = view.of(branch.field());
        String share = view.texts().decimal(branch.share() * PERCENT, 0);
        return new TileMap.Parts(
                item.name() + " " + share + " %",
                item.href(),
                branch.leaves().stream()
                        .filter(leaf -> leaf.field().isPresent())
                        .map(leaf -> part(leaf, view))
                        .toList());
    }

    private static TileMap.Part part(RegionDetail.Leaf leaf, ViewContext view) {
        ViewContext.Item item = item(leaf, view);
        return new TileMap.Part(
                item.name(),
                leaf.share(),
                percent(leaf, view),
                depth(leaf.worldRank()),
                view.texts().of("card.world", leaf.worldRank()),
                item.href());
    }

    private static int depth(int worldRank) {
        if (worldRank <= FIRST) {
            return 2;
        }
        return worldRank <= NEXT ? 1 : 0;
    }

    private static List<List<Chart.Cell>> rows(List<RegionDetail.Branch> tree, ViewContext view) {
        List<List<Chart.Cell>> rows = new ArrayList<>();
        for (RegionDetail.Branch branch : tree) {
            for (RegionDetail.Leaf leaf : branch.leaves()) {
                ViewContext.Item item = item(leaf, view);
                rows.add(List.of(
                        new Chart.Cell(item.name(), item.href()),
                        Chart.Cell.of(view.in(branch.field().label())),
                        Chart.Cell.of(percent(leaf, view)),
                        Chart.Cell.of(leaf.worldRank() > 0 ? view.texts().number(leaf.worldRank()) : "–")));
            }
        }
        return rows;
    }

    private static ViewContext.Item item(RegionDetail.Leaf leaf, ViewContext view) {
        return leaf.field()
                .map(view::of)
                .orElseGet(() -> new ViewContext.Item("", view.texts().of("region.tree.rest")));
    }

    private static String percent(RegionDetail.Leaf leaf, ViewContext view) {
        return view.texts().decimal(leaf.share() * PERCENT, 1) + " %";
    }
}
