package counterpart.web.search;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.about.DataSummary;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page.
@PageController
class StartController {

    @GetMapping("/")
    String start(Engine engine, Locale locale, Model model) {
        model.addAttribute("areas", areas(engine, Layout.language(locale)));
        model.addAttribute("counts", DataSummary.of(engine.data()));
        return "search/start";
    }

    private List<Area> areas(Engine engine, Language language) {
        Map<ThemeArea, List<Entry>> areas = engine.data().clusters().stream()
                .sorted(Comparator.comparing(
                        cluster -> cluster.name().in(language), Collator.getInstance(language.locale())))
                .collect(Collectors.groupingBy(
                        ThemeArea::of,
                        () -> new EnumMap<>(ThemeArea.class),
                        Collectors.mapping(cluster -> Entry.of(cluster, language), Collectors.toList())));
        return areas.entrySet().stream()
                .map(entry -> new Area(entry.getKey().key(), entry.getValue()))
                .toList();
    }

    record Area(String key, List<Entry> clusters) {}

    /// A cluster in the list.
    ///
    /// @param state `active` or `doubtful`
    record Entry(String id, String name, String city, String state) {

        static Entry of(Cluster cluster, Language language) {
            return new Entry(
                    cluster.id(),
                    cluster.name().in(language),
                    cluster.city(),
                    cluster.existence().state().key());
        }
    }
}
