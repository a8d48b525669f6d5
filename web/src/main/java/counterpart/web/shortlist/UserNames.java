package counterpart.web.shortlist;

import counterpart.web.user.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names and e-mail addresses of users, as far as shortlists need them.
@Component
public class UserNames {

    private final JdbcClient database;

    UserNames(JdbcClient database) {
        this.database = database;
    }

    /// The account with an e-mail address, if it may sign in.
    Optional<UUID> byEmail(String email) {
        return EmailAddress.find(email)
                .flatMap(address -> database.sql("select id from account where email = :email and active")
                        .param("email", address.value())
                        .query(UUID.class)
                        .optional());
    }

    /// The name of a user; empty when the account no longer exists.
    String name(@Nullable UUID account) {
        return account == null
                ? ""
                : database.sql("select name from account where id = :id")
                        .param("id", account)
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    /// The e-mail address of a user; empty when the account no longer exists.
    public String email(UUID account) {
        return database.sql("select email from account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// A name lookup that reads each name once; for use within one request.
    public Function<@Nullable UUID, String> names() {
        Map<UUID, String> known = new HashMap<>();
        return account -> account == null ? "" : known.computeIfAbsent(account, this::name);
    }

    /// The keys of the lists that a user may read.
    List<UUID> listsOf(UUID person) {
        List<UUID> keys = new ArrayList<>();
        database.sql("select id from shortlist where removed_at is null and (owner = :person"
                        + " or id in (select shortlist from shortlist_share where account = :person))")
                .param("person", person)
                .query((RowCallbackHandler) row -> keys.add(row.getObject(1, UUID.class)));
        return keys;
    }
}
