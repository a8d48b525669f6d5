package counterpart.web.member;

import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
class MemberListRowsOnPostgresTest extends MemberListRowsContract {

    MemberListRowsOnPostgresTest(JdbcTemplate database, TransactionTemplate transaction) {
        super(database, transaction);
    }
}
