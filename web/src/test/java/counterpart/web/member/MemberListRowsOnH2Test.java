package counterpart.web.member;

import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnH2
class MemberListRowsOnH2Test extends MemberListRowsContract {

    MemberListRowsOnH2Test(JdbcTemplate database, TransactionTemplate transaction) {
        super(database, transaction);
    }
}
