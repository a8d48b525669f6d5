package counterpart.engine;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Existence;
import counterpart.engine.model.Cluster.FormerName;
import counterpart.engine.model.Cluster.State;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Clusters that lapsed, are doubtful or had another name.
public final class ClusterExistence {

    private ClusterExistence() {}

    /// A cluster of which it is known whether it still exists, and which names it had before.
    public static Cluster existing(Cluster cluster, Existence existence, FormerName... formerNames) {
        return new Cluster(
                cluster.id(),
                cluster.name(),
                cluster.type(),
                cluster.city(),
                cluster.nuts3(),
                cluster.homeRegion(),
                cluster.website(),
                cluster.founded(),
                cluster.membersApprox(),
                cluster.themes(),
                cluster.profile(),
                cluster.soughtFields(),
                cluster.members(),
                cluster.contacts(),
                cluster.confidence(),
                cluster.sources(),
                cluster.asOf(),
                existence,
                List.of(formerNames));
    }

    /// What is known of a cluster that lapsed.
    public static Existence lapsed(@Nullable String successor) {
        return new Existence(
                State.LAPSED,
                "2022-12-31",
                successor,
                null,
                text("dissolved", "aufgelöst"),
                List.of("https://example.org/end"),
                "2026-11-28");
    }

    /// What is known of a cluster of which it is not certain that it exists.
    public static Existence doubtful(@Nullable LocalDate fundedUntil) {
        return new Existence(State.DOUBTFUL, "", null, fundedUntil, text("no page", "keine Seite"), List.of(), "2018");
    }

    private static Localised text(String english, String german) {
        return Localised.of(language -> language == Language.DE ? german : english);
    }
}
