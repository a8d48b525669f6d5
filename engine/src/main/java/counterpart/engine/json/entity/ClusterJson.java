package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NullableValues;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster with its profile, members and contacts.
///
/// @param asOf date of the facts (a year, a month or a day in ISO form), null when it is not recorded
/// @param state `active`, `doubtful` (it is not known whether it still exists) or `lapsed`
/// @param stateReason why it is doubtful or lapsed, null for an active cluster
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
        List<String> sources,
        @Nullable String asOf,
        String state,
        @Nullable StateReason stateReason,
        List<FormerName> formerNames) {

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
                cluster.contacts().stream()
                        .map(contact -> MatchJson.ContactView.of(contact, language))
                        .toList(),
                cluster.confidence(),
                cluster.sources(),
                dated(cluster.asOf()),
                cluster.existence().state().key(),
                StateReason.of(cluster.existence(), language),
                cluster.formerNames().stream().map(FormerName::of).toList());
    }

    private static @Nullable String dated(String date) {
        return date.isEmpty() ? null : date;
    }

    /// Why a cluster is doubtful or lapsed.
    ///
    /// @param since when it lapsed (a year, a month or a day in ISO form)
    /// @param successor id of the cluster, or name of the organisation, that continues its work
    /// @param fundedUntil the last day to which its funding can run
    /// @param asOf date of these facts, as `since`
    public record StateReason(
            String note,
            @Nullable String since,
            @Nullable String successor,
            @Nullable LocalDate fundedUntil,
            List<String> sources,
            @Nullable String asOf) {

        static @Nullable StateReason of(Cluster.Existence existence, Language language) {
            Localised note = existence.note();
            return note == null
                    ? null
                    : new StateReason(
                            note.in(language),
                            dated(existence.since()),
                            existence.successor(),
                            existence.fundedUntil(),
                            existence.sources(),
                            dated(existence.asOf()));
        }
    }

    /// A name that it had before.
    ///
    /// @param id its id then, which is still understood; null when it was the same
    /// @param until when it was renamed (a year, a month or a day in ISO form)
    public record FormerName(
            String name, @Nullable String id, @Nullable String until) {

        static FormerName of(Cluster.FormerName former) {
            return new FormerName(former.name(), former.id(), dated(former.until()));
        }
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
