package counterpart.web.search;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Suggests pages for an unknown address: entities with names like its last segment.
@Component
class SimilarPages {

    private static final Logger LOG = LoggerFactory.getLogger(SimilarPages.class);
    private static final int OF_EACH = 4;
    private static final int LONGEST = 80;

    /// Entities with names like the last segment of a decoded path, by kind; empty without a match.
    List<SearchResults.Group> to(Engine engine, String path, Language language) {
        String words = words(path);
        return words.isEmpty() ? List.of() : named(engine, words, language);
    }

    /// Entities with names like the given words, by kind. The response to an error must not fail itself.
    List<SearchResults.Group> named(Engine engine, String words, Language language) {
        try {
            Map<String, List<String>> ids = engine.search().suggest(words, OF_EACH);
            return SearchResults.present(List.of(
                    results(engine).clusters(ids.getOrDefault("cluster", List.of()), language),
                    results(engine).regions(ids.getOrDefault("region", List.of()), language),
                    results(engine).fields(ids.getOrDefault("field", List.of()), language),
                    results(engine).institutions(ids.getOrDefault("institution", List.of()), language)));
        } catch (RuntimeException e) {
            LOG.warn("no suggestions for '{}'", words, e);
            return List.of();
        }
    }

    private static String words(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String words = last.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private SearchResults results(Engine engine) {
        return new SearchResults(engine.data());
    }
}
