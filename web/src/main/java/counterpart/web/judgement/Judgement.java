package counterpart.web.judgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// A user's judgement of a match: a label for the evaluation.
///
/// @param account null when the account no longer exists
/// @param subject id of an institution, else of the region
/// @param judged one of [#WORDS]
/// @param rankByScore of the region when it was judged
public record Judgement(
        @Id UUID id,
        @Nullable UUID account,
        String cluster,
        String subject,
        String region,
        String judged,
        int rankByScore,
        String strategy,
        String dataVersion,
        Instant judgedAt,
        @Version int version) {

    /// The allowed values.
    public static final List<String> WORDS = List.of("useful", "not-useful", "known");
}
