package counterpart.engine.evaluation.statement;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.statement.StatementReport.Finding;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Reads the lists of all clusters and checks every statement against the tables. It decides by the rules of
/// `docs/decisions/025-what-may-be-said.md` and shares no code with the classes that make the statements, so that a
/// mistake there is found here.
public final class StatementCheck {

    private final Engine engine;
    private final FieldStatements fields;
    private final ContactStatements contacts;
    private final MoneyStatements money;

    public StatementCheck(Engine engine) {
        this.engine = engine;
        Dataset dataset = engine.data();
        fields = new FieldStatements(dataset, new InstitutionEvidence(dataset));
        contacts = new ContactStatements(dataset);
        money = new MoneyStatements();
    }

    /// Checks the lists of all clusters as shown on a day.
    public StatementReport run(Strategy strategy, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        int matches = 0;
        for (Cluster cluster : engine.data().clusters()) {
            for (Match match : engine.ranking()
                    .match(MatchQuery.of(cluster, on).withStrategy(strategy))
                    .matches()) {
                check(cluster, match, findings);
                matches++;
            }
        }
        return new StatementReport(engine.data().clusters().size(), matches, findings);
    }

    private void check(Cluster cluster, Match match, List<Finding> findings) {
        BiConsumer<Fault, String> found = (fault, detail) -> findings.add(
                new Finding(fault, cluster.id(), match.region().id().value(), detail));
        fields.check(cluster, match, found);
        contacts.check(cluster, match, found);
        money.check(match, found);
        WordStatements.check(match, found);
    }
}
