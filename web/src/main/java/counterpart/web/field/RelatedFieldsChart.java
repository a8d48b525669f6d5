package counterpart.web.field;

import counterpart.engine.detail.FieldDetail;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.ChartData;
import java.util.ArrayList;
import java.util.List;

/// The related fields of a field, and whether a cluster of Baden-Württemberg works in them.
record RelatedFieldsChart(FieldDetail portrait, ViewContext view) {

    private static final int OWN = 1;
    private static final int FREE = 2;
    private static final double PERCENT = 100;

    Chart chart() {
        return new Chart(
                view.texts().of("field.near.title"),
                summary(),
                new ChartData.Network(
                        List.of(
                                view.texts().of("field.near.this"),
                                view.texts().of("field.near.own"),
                                view.texts().of("field.near.free")),
                        nodes(),
                        links()),
                List.of(
                        Chart.Column.text(view.texts().of("region.field")),
                        Chart.Column.number(view.texts().of("field.near.relatedness")),
                        Chart.Column.text(view.texts().of("field.near.clusters")),
                        Chart.Column.text(view.texts().of("field.near.links"))),
                portrait.near().stream().map(this::row).toList());
    }

    private String summary() {
        long free = portrait.near().stream().filter(near -> group(near) == FREE).count();
        String nearest = label(portrait.near().getFirst().field());
        return view.texts()
                .of("field.near.summary", nearest, free, portrait.near().size());
    }

    private List<ChartData.Node> nodes() {
        List<ChartData.Node> nodes = new ArrayList<>();
        nodes.add(new ChartData.Node(id(portrait.field()), label(portrait.field()), PERCENT, 0, "", ""));
        for (FieldDetail.Near near : portrait.near()) {
            nodes.add(new ChartData.Node(
                    id(near.field()),
                    label(near.field()),
                    near.relatedness() * PERCENT,
                    group(near),
                    view.texts().of("field.near.note", percent(near.relatedness())),
                    view.of(near.field()).href()));
        }
        return nodes;
    }

    private List<ChartData.Link> links() {
        List<ChartData.Link> links = new ArrayList<>();
        portrait.near()
                .forEach(near ->
                        links.add(new ChartData.Link(id(portrait.field()), id(near.field()), near.relatedness())));
        portrait.links()
                .forEach(link -> links.add(new ChartData.Link(id(link.from()), id(link.to()), link.relatedness())));
        return links;
    }

    private List<Chart.Cell> row(FieldDetail.Near near) {
        ViewContext.Item item = view.of(near.field());
        return List.of(
                new Chart.Cell(item.name(), item.href()),
                Chart.Cell.of(percent(near.relatedness())),
                Chart.Cell.of(view.texts().of(group(near) == OWN ? "field.near.own" : "field.near.free")),
                Chart.Cell.of(linked(near.field())));
    }

    /// The other related fields to which this one is related.
    private String linked(Field field) {
        List<String> others = portrait.links().stream()
                .filter(link -> link.from().equals(field) || link.to().equals(field))
                .map(link -> label(link.from().equals(field) ? link.to() : link.from()))
                .toList();
        return others.isEmpty() ? "–" : String.join(", ", others);
    }

    private int group(FieldDetail.Near near) {
        return view.dataset().clusters().stream()
                        .anyMatch(cluster -> works(cluster, near.field().code()))
                ? OWN
                : FREE;
    }

    private static boolean works(Cluster cluster, FieldCode field) {
        return cluster.profile().own().stream()
                .anyMatch(own -> own.field().isWithin(field) || field.isWithin(own.field()));
    }

    private String percent(double relatedness) {
        return view.texts().decimal(relatedness * PERCENT, 0) + " %";
    }

    private String label(Field field) {
        return view.in(field.label());
    }

    private static String id(Field field) {
        return field.code().value();
    }
}
