package counterpart.web.pages;

import counterpart.engine.InstitutionQuery;
import counterpart.engine.MatchEngine;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Searches clusters, regions, fields, institutions and programmes at once.
@Controller
class SearchPages {

    private static final int LONGEST = 200;
    private static final int OF_EACH = 10;
    private static final int SUGGESTED = 4;

    private final MatchEngine engine;

    SearchPages(MatchEngine engine) {
        this.engine = engine;
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String given, Locale locale, Model model) {
        String words = cut(given);
        model.addAttribute("words", words);
        model.addAttribute("groups", words.isEmpty() ? List.of() : groups(words, Layout.language(locale)));
        return "search";
    }

    @GetMapping("/suggest")
    String suggest(@RequestParam(name = "q", defaultValue = "") String given, Locale locale, Model model) {
        String words = cut(given);
        Map<String, List<String>> ids = words.isEmpty() ? Map.of() : engine.suggest(words, SUGGESTED);
        Language language = Layout.language(locale);
        model.addAttribute(
                "groups",
                Finds.present(List.of(
                        finds().clusters(ids.getOrDefault("cluster", List.of()), language),
                        finds().regions(ids.getOrDefault("region", List.of()), language),
                        finds().fields(ids.getOrDefault("field", List.of()), language),
                        finds().institutions(ids.getOrDefault("institution", List.of()), language))));
        return "suggestions :: list";
    }

    @GetMapping("/suggest/fields")
    String suggestFields(
            @RequestParam(name = "addOwn", defaultValue = "") String own,
            @RequestParam(name = "addSought", defaultValue = "") String sought,
            Locale locale,
            Model model) {
        String words = cut(own.isEmpty() ? sought : own);
        List<FieldCode> codes = words.isEmpty()
                ? List.of()
                : engine.suggest(words, OF_EACH).getOrDefault("field", List.of()).stream()
                        .map(FieldCode::new)
                        .toList();
        model.addAttribute("labels", finds().labels(codes, Layout.language(locale)));
        return "suggestions :: fields";
    }

    private List<Finds.Group> groups(String words, Language language) {
        InstitutionQuery institutions = new InstitutionQuery(words, Set.of(), Set.of(), Set.of(), Set.of(), 0, OF_EACH);
        return Finds.present(List.of(
                finds().clusters(
                                engine.clusters(words, 0, OF_EACH).items().stream()
                                        .map(cluster -> cluster.id())
                                        .toList(),
                                language),
                finds().regions(
                                engine.regions(words, Set.of(), 0, OF_EACH).items().stream()
                                        .map(region -> region.id())
                                        .map(RegionId::value)
                                        .toList(),
                                language),
                finds().fields(
                                engine.fields(words, 0, OF_EACH).items().stream()
                                        .map(field -> field.code().value())
                                        .toList(),
                                language),
                finds().institutions(
                                engine.institutions(institutions).items().stream()
                                        .map(institution -> institution.id())
                                        .toList(),
                                language),
                finds().programmes(words, language)));
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST)).strip();
    }

    private Finds finds() {
        return new Finds(engine.dataset());
    }
}
