package counterpart.web.digest;

import counterpart.web.user.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The subscriptions of an account.
@Component
class SubscriptionPersonalData implements PersonalData {

    private final Subscriptions subscriptions;
    private final JdbcClient database;

    SubscriptionPersonalData(Subscriptions subscriptions, JdbcClient database) {
        this.subscriptions = subscriptions;
        this.database = database;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public List<Map<String, String>> export(UUID account) {
        return subscriptions.of(account).stream()
                .map(one -> Map.of("cluster", one.cluster(), "language", one.language()))
                .toList();
    }

    @Override
    public void forget(UUID account) {
        database.sql("delete from cluster_subscription where account = ?")
                .param(account)
                .update();
    }
}
