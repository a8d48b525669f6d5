package counterpart.engine.view;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster with its profile, members and contacts.
public record ClusterView(
        String id,
        String name,
        String type,
        String city,
        String homeRegion,
        @Nullable String website,
        @Nullable Integer founded,
        @Nullable Integer membersApprox,
        List<String> themes,
        List<LabelledField> fields,
        List<SoughtField> sought,
        List<String> members,
        List<MatchView.ContactView> contacts,
        String confidence,
        List<String> sources) {

    public static ClusterView of(Cluster cluster, Dataset dataset, Language language) {
        return new ClusterView(
                cluster.id(),
                cluster.name().in(language),
                cluster.type(),
                cluster.city(),
                cluster.homeRegion().value(),
                cluster.website(),
                Values.orNull(cluster.founded()),
                Values.orNull(cluster.membersApprox()),
                cluster.themes(),
                cluster.profile().own().stream()
                        .map(field -> LabelledField.of(field, dataset, language))
                        .toList(),
                cluster.soughtFields().stream()
                        .map(sought -> SoughtField.of(sought, dataset, language))
                        .toList(),
                cluster.members(),
                cluster.contacts().stream().map(MatchView.ContactView::of).toList(),
                cluster.confidence(),
                cluster.sources());
    }

    /// A field the cluster looks for; `basis` is stated (at `source`) or inferred.
    public record SoughtField(
            String field,
            String label,
            double weight,
            String basis,
            @Nullable String source) {

        static SoughtField of(Cluster.Sought sought, Dataset dataset, Language language) {
            LabelledField field = LabelledField.of(sought.field(), dataset, language);
            return new SoughtField(field.field(), field.label(), field.weight(), sought.basis(), sought.sourceUrl());
        }
    }
}
