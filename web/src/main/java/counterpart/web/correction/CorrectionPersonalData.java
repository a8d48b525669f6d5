package counterpart.web.correction;

import counterpart.web.user.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The personal data in corrections. Corrections stay without a name when the user deletes their account, because
/// the data depends on them.
@Component
class CorrectionPersonalData implements PersonalData {

    private final JdbcClient database;

    CorrectionPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public Object export(UUID account) {
        return Map.of(
                "proposed",
                rows(
                        "select id, cluster, status, source, note, proposed_at from correction"
                                + " where proposed_by = :account order by proposed_at",
                        account),
                "decided",
                rows(
                        "select id, cluster, status, reason, decided_at from correction"
                                + " where decided_by = :account order by decided_at",
                        account));
    }

    /// The tables clear the account's key by themselves; only undecided proposals are deleted here.
    @Override
    public void forget(UUID account) {
        database.sql("delete from correction where proposed_by = :account and status = 'OPEN'")
                .param("account", account)
                .update();
    }

    private List<Map<String, String>> rows(String sql, UUID account) {
        return database.sql(sql).param("account", account).query().listOfRows().stream()
                .map(row -> row.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> String.valueOf(value.getValue()))))
                .toList();
    }
}
