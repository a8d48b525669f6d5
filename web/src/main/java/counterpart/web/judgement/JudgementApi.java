package counterpart.web.judgement;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.csv.CsvFormat;
import counterpart.web.download.Download;
import counterpart.web.download.ExportFormat;
import counterpart.web.request.EntityLookup;
import counterpart.web.user.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "judgements", description = "What people think of matches; need an account or a key that acts for one")
class JudgementApi {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final ExportFormat<Judgements> LABELS = new CsvFormat<>(CsvFormat.TEXT_CSV, Judgements::csv);

    private final Judgements judgements;
    private final CurrentUser access;
    private final EntityLookup lookup;
    private final Clock clock;

    JudgementApi(Judgements judgements, CurrentUser access, EntityLookup lookup, Clock clock) {
        this.judgements = judgements;
        this.access = access;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping(path = "/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "judgements", summary = "Your own judgements, by cluster and region")
    List<Item> mine() {
        return judgements.of(access.signedIn().id()).stream().map(Item::of).toList();
    }

    @PutMapping(path = "/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "judgeMatch",
            summary = "Says what you think of a region, or of an institution, for a cluster; the latest word counts")
    List<Item> judge(Engine engine, @RequestBody NewJudgement wanted) {
        Cluster cluster = lookup.cluster(engine, wanted.cluster() == null ? "" : wanted.cluster());
        String id = wanted.entry() == null ? "" : wanted.entry();
        Subject subject = lookup.findInstitution(engine, id)
                .map(Subject::of)
                .orElseGet(() -> Subject.of(lookup.region(engine, id)));
        judgements.judge(
                engine,
                MatchQuery.of(cluster, LocalDate.now(clock)),
                subject,
                wanted.judgement() == null ? "" : wanted.judgement(),
                access.signedIn().id());
        return mine();
    }

    @GetMapping("/judgements.csv")
    @Operation(
            operationId = "judgementLabels",
            summary = "Everybody's judgements as labels for the evaluation, judges by number; for advisors and"
                    + " administrators")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> labels() {
        return Download.of("judgements", LABELS, judgements);
    }

    /// The caller's judgement of a match; without a value it is removed.
    ///
    /// @param entry id of a region or an institution
    record NewJudgement(
            @Schema(example = "medicalmountains") @Nullable String cluster,
            @Schema(example = "US-MN") @Nullable String entry,

            @Schema(allowableValues = {"useful", "not-useful", "known"}) @Nullable
            String judgement) {}

    /// A judgement.
    ///
    /// @param entry id of a region or an institution
    /// @param region region of the institution; for a region, the same id
    /// @param rankByScore of the region when it was judged
    record Item(String cluster, String entry, String region, String judgement, int rankByScore, String judgedAt) {

        static Item of(Judgement judgement) {
            return new Item(
                    judgement.cluster(),
                    judgement.subject(),
                    judgement.region(),
                    judgement.judged(),
                    judgement.rankByScore(),
                    judgement.judgedAt().toString());
        }
    }
}
