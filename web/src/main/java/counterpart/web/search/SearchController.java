package counterpart.web.search;

import counterpart.engine.Engine;
import counterpart.engine.InstitutionQuery;
import counterpart.engine.ProjectQuery;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
/// Searches clusters, regions, fields, institutions and programmes together.

@PageController
class SearchController {

    private static final int LONGEST = 200;
    private static final int OF_EACH = 10;
    private static final int SUGGESTED = 4;

    @GetMapping("/search")
    String search(
            Engine engine, @RequestParam(name = "q", defaultValue = "") String given, Locale locale, Model model) {
        String words = cut(given);
        model.addAttribute("words", words);
        model.addAttribute("groups", words.isEmpty() ? List.of() : groups(engine, words, Layout.language(locale)));
        return "search/search";
    }

    @GetMapping("/suggest")
    String suggest(
            Engine engine, @RequestParam(name = "q", defaultValue = "") String given, Locale locale, Model model) {
        String words = cut(given);
        Map<String, List<String>> ids =
                words.isEmpty() ? Map.of() : engine.search().suggest(words, SUGGESTED);
        Language language = Layout.language(locale);
        model.addAttribute(
                "groups",
                SearchResults.present(List.of(
                        results(engine).clusters(ids.getOrDefault("cluster", List.of()), language),
                        results(engine).regions(ids.getOrDefault("region", List.of()), language),
                        results(engine).fields(ids.getOrDefault("field", List.of()), language),
                        results(engine).institutions(ids.getOrDefault("institution", List.of()), language),
                        results(engine).projects(ids.getOrDefault("project", List.of()), language))));
        return "search/suggestions";
    }

    @GetMapping("/suggest/fields")
    String suggestFields(
            Engine engine,
            @RequestParam(name = "addOwn", defaultValue = "") String own,
            @RequestParam(name = "addSought", defaultValue = "") String sought,
            Locale locale,
            Model model) {
        String words = cut(own.isEmpty() ? sought : own);
        List<FieldCode> codes = words.isEmpty()
                ? List.of()
                : engine.search().suggest(words, OF_EACH).getOrDefault("field", List.of()).stream()
                        .map(FieldCode::new)
                        .toList();
        model.addAttribute("labels", results(engine).labels(codes, Layout.language(locale)));
        return "search/options";
    }

    /// Names of regions as options of an input.
    @GetMapping("/suggest/regions")
    String suggestRegions(Engine engine, @RequestParam(defaultValue = "") String region, Locale locale, Model model) {
        String words = cut(region);
        List<String> names = words.isEmpty()
                ? List.of()
                : engine.search().suggest(words, OF_EACH).getOrDefault("region", List.of()).stream()
                        .map(RegionId::new)
                        .map(id -> engine.data().region(id).name().in(Layout.language(locale)))
                        .toList();
        model.addAttribute("labels", names);
        return "search/options";
    }

    private List<SearchResults.Group> groups(Engine engine, String words, Language language) {
        InstitutionQuery institutions = new InstitutionQuery(words, Set.of(), Set.of(), Set.of(), Set.of(), 0, OF_EACH);
        return SearchResults.present(List.of(
                results(engine)
                        .clusters(
                                engine.search().clusters(words, 0, OF_EACH).items().stream()
                                        .map(cluster -> cluster.id())
                                        .toList(),
                                language),
                results(engine)
                        .regions(
                                engine.search().regions(words, Set.of(), 0, OF_EACH).items().stream()
                                        .map(region -> region.id())
                                        .map(RegionId::value)
                                        .toList(),
                                language),
                results(engine)
                        .fields(
                                engine.search().fields(words, 0, OF_EACH).items().stream()
                                        .map(field -> field.code().value())
                                        .toList(),
                                language),
                results(engine)
                        .institutions(
                                engine.search().institutions(institutions).items().stream()
                                        .map(institution -> institution.id())
                                        .toList(),
                                language),
                results(engine).programmes(words, language),
                results(engine)
                        .projects(
                                engine.search().projects(ProjectQuery.of(words, OF_EACH)).items().stream()
                                        .map(project -> project.id())
                                        .toList(),
                                language)));
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST)).strip();
    }

    private SearchResults results(Engine engine) {
        return new SearchResults(engine.data());
    }
}
