package counterpart.web.region;

import counterpart.engine.detail.RegionDetail;
import counterpart.web.layout.Messages;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.StackedBars;
import java.util.Comparator;
import java.util.List;

/// The dated entries of a region, by year.
///
/// @param columns and rows: the same figures as a table, and more
record YearsChart(
        String title, String summary, StackedBars bars, List<Chart.Column> columns, List<List<Chart.Cell>> rows) {

    YearsChart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static YearsChart of(List<RegionDetail.Year> years, Messages texts) {
        return new YearsChart(
                texts.of("region.years.title"),
                summary(years, texts),
                StackedBars.of(
                        List.of(texts.of("region.years.home"), texts.of("region.years.other")),
                        years.stream().map(year -> value(year, texts)).toList()),
                List.of(
                        Chart.Column.text(texts.of("region.years.year")),
                        Chart.Column.number(texts.of("region.years.other")),
                        Chart.Column.number(texts.of("region.years.home")),
                        Chart.Column.number(texts.of("region.years.partners")),
                        Chart.Column.number(texts.of("region.years.newest"))),
                years.stream().map(year -> row(year, texts)).toList());
    }

    private static StackedBars.Value value(RegionDetail.Year year, Messages texts) {
        int others = year.links() - year.homeLinks();
        return new StackedBars.Value(
                String.valueOf(year.year()),
                year.homeLinks(),
                others,
                year.year() + ": " + texts.of("region.years.home") + " " + texts.number(year.homeLinks()) + ", "
                        + texts.of("region.years.other") + " " + texts.number(others));
    }

    private static String summary(List<RegionDetail.Year> years, Messages texts) {
        int links = years.stream().mapToInt(RegionDetail.Year::links).sum();
        int home = years.stream().mapToInt(RegionDetail.Year::homeLinks).sum();
        int busiest = years.stream()
                .max(Comparator.comparingInt(RegionDetail.Year::links))
                .orElseThrow()
                .year();
        return links == 0
                ? texts.of("region.years.none")
                : texts.of("region.years.summary", links, String.valueOf(busiest), home);
    }

    private static List<Chart.Cell> row(RegionDetail.Year year, Messages texts) {
        return List.of(
                Chart.Cell.of(String.valueOf(year.year())),
                Chart.Cell.of(texts.number(year.links() - year.homeLinks())),
                Chart.Cell.of(texts.number(year.homeLinks())),
                Chart.Cell.of(texts.number(year.partners())),
                Chart.Cell.of(texts.number(year.latestEvidence())));
    }
}
