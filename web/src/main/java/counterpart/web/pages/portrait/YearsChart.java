package counterpart.web.pages.portrait;

import counterpart.engine.portrait.RegionPortrait;
import counterpart.web.pages.Texts;
import counterpart.web.pages.chart.Chart;
import counterpart.web.pages.chart.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// What is dated about a region, by year.
record YearsChart(List<RegionPortrait.Year> years, Texts texts) {

    Chart chart() {
        return new Chart(
                texts.of("region.years.title"),
                summary(),
                new Figures.Bars(
                        "",
                        years.stream().map(year -> String.valueOf(year.year())).toList(),
                        List.of(
                                series("region.years.other", year -> year.links() - year.homeLinks()),
                                series("region.years.home", RegionPortrait.Year::homeLinks)),
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

    private Figures.Series series(String key, ToIntFunction<RegionPortrait.Year> count) {
        return new Figures.Series(
                texts.of(key),
                years.stream().map(year -> (double) count.applyAsInt(year)).toList());
    }

    private String summary() {
        int links = years.stream().mapToInt(RegionPortrait.Year::links).sum();
        int home = years.stream().mapToInt(RegionPortrait.Year::homeLinks).sum();
        int busiest = years.stream()
                .max(Comparator.comparingInt(RegionPortrait.Year::links))
                .orElseThrow()
                .year();
        return links == 0
                ? texts.of("region.years.none")
                : texts.of("region.years.summary", links, String.valueOf(busiest), home);
    }

    private List<Chart.Cell> row(RegionPortrait.Year year) {
        return List.of(
                Chart.Cell.of(String.valueOf(year.year())),
                Chart.Cell.of(texts.number(year.links() - year.homeLinks())),
                Chart.Cell.of(texts.number(year.homeLinks())),
                Chart.Cell.of(texts.number(year.partners())),
                Chart.Cell.of(texts.number(year.latestEvidence())));
    }
}
