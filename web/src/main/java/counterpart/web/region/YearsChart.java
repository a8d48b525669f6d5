package counterpart.web.region;

import counterpart.engine.detail.RegionDetail;
import counterpart.web.layout.Messages;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.ChartData;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// The dated entries of a region, by year.
record YearsChart(List<RegionDetail.Year> years, Messages texts) {

    Chart chart() {
        return new Chart(
                texts.of("region.years.title"),
                summary(),
                new ChartData.Bars(
                        "",
                        years.stream().map(year -> String.valueOf(year.year())).toList(),
                        List.of(
                                series("region.years.other", year -> year.links() - year.homeLinks()),
                                series("region.years.home", RegionDetail.Year::homeLinks)),
                        false,
                        true,
                        false,
                        List.of()),
                List.of(
                        Chart.Column.text(texts.of("region.years.year")),
                        Chart.Column.number(texts.of("region.years.other")),
                        Chart.Column.number(texts.of("region.years.home")),
                        Chart.Column.number(texts.of("region.years.partners")),
                        Chart.Column.number(texts.of("region.years.newest"))),
                years.stream().map(this::row).toList());
    }

    private ChartData.Series series(String key, ToIntFunction<RegionDetail.Year> count) {
        return new ChartData.Series(
                texts.of(key),
                years.stream().map(year -> (double) count.applyAsInt(year)).toList());
    }

    private String summary() {
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

    private List<Chart.Cell> row(RegionDetail.Year year) {
        return List.of(
                Chart.Cell.of(String.valueOf(year.year())),
                Chart.Cell.of(texts.number(year.links() - year.homeLinks())),
                Chart.Cell.of(texts.number(year.homeLinks())),
                Chart.Cell.of(texts.number(year.partners())),
                Chart.Cell.of(texts.number(year.latestEvidence())));
    }
}
