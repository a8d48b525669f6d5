package counterpart.web.judgement;

import counterpart.engine.Engine;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.csv.CsvTable;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.storage.RowKeys;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores users' judgements of matches and exports them as labels for the evaluation.
@Service
public class Judgements {

    private static final List<String> COLUMNS = List.of(
            "cluster",
            "region",
            "institution",
            "judgement",
            "rank_by_score",
            "strategy",
            "data_version",
            "judged_at",
            "judge");

    private final JudgementRows stored;
    private final Clock clock;

    Judgements(JudgementRows stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// Stores a user's judgement of a region, or of an institution in it, for a query's cluster; it replaces an
    /// earlier one, and an empty word deletes it.
    ///
    /// @throws InvalidRequestException when the word is not one of [Judgement#WORDS]
    @Transactional
    public void judge(Engine engine, MatchQuery query, Subject subject, String word, UUID by) {
        if (!word.isEmpty() && !Judgement.WORDS.contains(word)) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("judgement", TextLimits.shortened(word), Violation.values(Judgement.WORDS)));
        }
        String cluster = query.cluster().orElseThrow().id();
        Optional<Judgement> before = stored.findByAccountAndClusterAndSubject(by, cluster, subject.key());
        before.ifPresent(stored::delete);
        if (!word.isEmpty()) {
            Matches matches = engine.ranking().match(query, List.of(subject.region()));
            Match match = matches.matches().getFirst();
            stored.save(new Judgement(
                    RowKeys.next(),
                    by,
                    cluster,
                    subject.key(),
                    subject.region().value(),
                    word,
                    match.rankByScore(),
                    query.strategy().key(),
                    matches.dataVersion(),
                    clock.instant(),
                    0));
        }
    }

    /// A user's judgements of a cluster's regions and institutions, by their keys.
    @Transactional(readOnly = true)
    public Map<String, String> of(UUID person, String cluster) {
        return stored.findAllByAccountAndCluster(person, cluster).stream()
                .collect(Collectors.toMap(Judgement::subject, Judgement::judged));
    }

    /// All judgements of a user, by cluster and region.
    @Transactional(readOnly = true)
    public List<Judgement> of(UUID person) {
        return stored.findAllByAccountOrderByClusterAscRegionAscSubjectAsc(person);
    }

    /// A user's judgements of a region or an institution, by cluster.
    @Transactional(readOnly = true)
    public Map<String, String> on(UUID person, String subject) {
        return stored.findAllByAccountAndSubject(person, subject).stream()
                .collect(Collectors.toMap(Judgement::cluster, Judgement::judged));
    }

    /// All judgements as CSV, without names: users are numbered.
    @Transactional(readOnly = true)
    public String csv() {
        List<Judgement> all = stored.findAllByOrderByClusterAscRegionAscSubjectAscIdAsc();
        List<Optional<UUID>> judges = all.stream()
                .map(judgement -> Optional.ofNullable(judgement.account()))
                .distinct()
                .toList();
        List<List<String>> rows = all.stream()
                .map(judgement -> row(judgement, judges.indexOf(Optional.ofNullable(judgement.account())) + 1))
                .toList();
        return CsvTable.of(COLUMNS, rows);
    }

    private static List<String> row(Judgement judgement, int judge) {
        boolean ofInstitution = !judgement.subject().equals(judgement.region());
        return List.of(
                judgement.cluster(),
                judgement.region(),
                ofInstitution ? judgement.subject() : "",
                judgement.judged(),
                String.valueOf(judgement.rankByScore()),
                judgement.strategy(),
                judgement.dataVersion(),
                judgement.judgedAt().toString(),
                String.valueOf(judge));
    }
}
