package counterpart.web.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import counterpart.engine.matching.Matches;
import counterpart.engine.matching.Remembered;
import counterpart.engine.model.Language;
import counterpart.engine.view.MatchesView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Matches as JSON. The engine remembers matches; as long as it does, so is their JSON, which takes longer to write
/// than
/// to find the rest of the answer. Where nothing is remembered no JSON is kept either.
@Component
class MatchAnswers {

    private static final int REMEMBERED_BYTES = 32 << 20;

    private final Map<Language, LoadingCache<Matches, byte[]>> written = new EnumMap<>(Language.class);

    private final JsonMapper mapper;

    MatchAnswers(JsonMapper mapper) {
        this.mapper = mapper;
        for (Language language : Language.values()) {
            written.put(
                    language,
                    Caffeine.newBuilder()
                            .weakKeys()
                            .maximumWeight(REMEMBERED_BYTES)
                            .weigher((Matches matches, byte[] bytes) -> bytes.length)
                            .build(matches -> write(matches, language)));
        }
    }

    /// The JSON of a [MatchesView] in UTF-8.
    byte[] json(Matches matches, Language language) {
        return Remembered.isOn()
                ? Objects.requireNonNull(written.get(language)).get(matches)
                : write(matches, language);
    }

    private byte[] write(Matches matches, Language language) {
        return mapper.writeValueAsBytes(MatchesView.of(matches, language));
    }
}
