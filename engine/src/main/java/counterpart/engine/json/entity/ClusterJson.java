package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NullableValues;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster with its profile, members and contacts.
public record ClusterJson(
        String id,
        String name,
        String type,
        String city,
        String homeRegion,
        @Nullable String website,
        @Nullable Integer founded,
        @Nullable Integer membersApprox,
        List<String> themes,
        List<LabelledFieldJson> fields,
        List<SoughtField> sought,
        List<String> members,
        List<MatchJson.ContactView> contacts,
        String confidence,
        List<String> sources) {

    public static ClusterJson of(Cluster cluster, Dataset dataset, Language language) {
        return new ClusterJson(
                cluster.id(),
                cluster.name().in(language),
                cluster.type(),
                cluster.city(),
                cluster.homeRegion().value(),
                cluster.website(),
                NullableValues.orNull(cluster.founded()),
                NullableValues.orNull(cluster.membersApprox()),
                cluster.themes(),
                cluster.profile().own().stream()
                        .map(field -> LabelledFieldJson.of(field, dataset, language))
                        .toList(),
                cluster.soughtFields().stream()
                        .map(sought -> SoughtField.of(sought, dataset, language))
                        .toList(),
                cluster.members(),
                cluster.contacts().stream().map(MatchJson.ContactView::of).toList(),
                cluster.confidence(),
                cluster.sources());
    }

    /// A field that the cluster seeks; `basis` is stated (at `source`) or inferred.
    public record SoughtField(
            String field,
            String label,
            double weight,
            String basis,
            @Nullable String source) {

        static SoughtField of(Cluster.Sought sought, Dataset dataset, Language language) {
            LabelledFieldJson field = LabelledFieldJson.of(sought.field(), dataset, language);
            return new SoughtField(field.field(), field.label(), field.weight(), sought.basis(), sought.sourceUrl());
        }
    }
}
