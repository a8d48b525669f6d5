package counterpart.web.shortlist;

import counterpart.web.user.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The personal data in shortlists, comments and judgements. Deleting an account deletes the lists that no other
/// user may read; shared lists, comments, the history and judgements stay without the name of the user.
@Component
class ShortlistPersonalData implements PersonalData {

    private final JdbcClient database;

    ShortlistPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "shortlists";
    }

    @Override
    public Object export(UUID account) {
        return Map.of(
                "lists", rows("select id, title, cluster, created_at from shortlist where owner = :account", account),
                "comments",
                        rows(
                                "select shortlist, entry, written_at, text from shortlist_comment"
                                        + " where author = :account",
                                account),
                "judgements",
                        rows(
                                "select cluster, region, subject, judged, judged_at from judgement where account ="
                                        + " :account",
                                account));
    }

    @Override
    public void forget(UUID account) {
        database.sql("delete from shortlist where owner = :account and not exists (select 1 from shortlist_share"
                        + " where shortlist_share.shortlist = shortlist.id)")
                .param("account", account)
                .update();
    }

    private List<Map<String, String>> rows(String sql, UUID account) {
        return database.sql(sql).param("account", account).query().listOfRows().stream()
                .map(ShortlistPersonalData::texts)
                .toList();
    }

    private static Map<String, String> texts(Map<String, Object> row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> String.valueOf(value.getValue())));
    }
}
