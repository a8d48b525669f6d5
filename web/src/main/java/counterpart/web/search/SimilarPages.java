package counterpart.web.search;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What somebody may have meant whose address leads nowhere: what is named like its last part.
@Component
class SimilarPages {

    private static final Logger LOG = LoggerFactory.getLogger(SimilarPages.class);
    private static final int OF_EACH = 4;
    private static final int LONGEST = 80;

    /// What is named like the last part of a decoded path, by kind; empty when nothing is.
    List<SearchResults.Group> to(Engine engine, String path, Language language) {
        String words = words(path);
        return words.isEmpty() ? List.of() : named(engine, words, language);
    }

    /// What is named like some words, by kind. An answer to a mistake must not fail itself.
    List<SearchResults.Group> named(Engine engine, String words, Language language) {
        try {
            Map<String, List<String>> ids = engine.search().suggest(words, OF_EACH);
            return SearchResults.present(List.of(
                    finds(engine).clusters(ids.getOrDefault("cluster", List.of()), language),
                    finds(engine).regions(ids.getOrDefault("region", List.of()), language),
                    finds(engine).fields(ids.getOrDefault("field", List.of()), language),
                    finds(engine).institutions(ids.getOrDefault("institution", List.of()), language)));
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

    private SearchResults finds(Engine engine) {
        return new SearchResults(engine.data());
    }
}
