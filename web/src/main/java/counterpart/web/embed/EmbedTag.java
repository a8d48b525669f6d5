package counterpart.web.embed;

import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The element as it is configured.
///
/// @param theme `auto`, `light`, `dark`, or `page` for the colours of the page around it
/// @param limit number of matches, 1 to 20
record EmbedTag(String cluster, String lang, String theme, int limit, String strategy) {

    static final List<String> THEMES = List.of("page", "auto", "light", "dark");
    static final int LARGEST = 20;
    private static final int USUAL = 5;

    /// Reads the parameters of the page; what is not allowed is reported and replaced.
    ///
    /// @param clusters ids of the clusters that can be chosen, the first is the default
    static EmbedTag read(PageParameters given, List<String> clusters, Language page, ParameterBinder reading) {
        List<String> languages =
                Arrays.stream(Language.values()).map(Language::code).toList();
        List<String> strategies = Strategy.all().stream().map(Strategy::key).toList();
        return new EmbedTag(
                choice("cluster", given, clusters, clusters.getFirst(), reading),
                choice("language", given, languages, page.code(), reading),
                choice("theme", given, THEMES, THEMES.getFirst(), reading),
                reading.number("limit", given.one("limit", reading), 1, LARGEST, USUAL),
                choice("strategy", given, strategies, Strategy.COMPLEMENT.key(), reading));
    }

    private static String choice(
            String name, PageParameters given, List<String> allowed, String otherwise, ParameterBinder reading) {
        return reading.choice(
                name,
                given.one(name, reading),
                word -> allowed.contains(word) ? Optional.of(word) : Optional.empty(),
                allowed,
                otherwise);
    }

    /// The lines to put into a page.
    ///
    /// @param root address of the server
    String html(String root) {
        return """
            <script defer src="%s/embed/counterpart-matches.js"></script>
            <counterpart-matches cluster="%s" lang="%s" theme="%s" limit="%d" strategy="%s"></counterpart-matches>""".formatted(root, cluster, lang, theme, limit, strategy);
    }
}
