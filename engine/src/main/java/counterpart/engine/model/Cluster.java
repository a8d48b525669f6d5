package counterpart.engine.model;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A cluster initiative or state-wide network of Baden-Württemberg.
///
/// @param nuts3 NUTS-3 code of its office
/// @param homeRegion the NUTS-2 region of its office
/// @param soughtFields the profile's sought fields with their sources
/// @param members examples, not a full list
/// @param sources addresses of the pages on which the facts are based
public record Cluster(
        String id,
        Localised name,
        String type,
        String city,
        String nuts3,
        RegionId homeRegion,
        @Nullable String website,
        OptionalInt founded,
        OptionalInt membersApprox,
        List<String> themes,
        Profile profile,
        List<Sought> soughtFields,
        List<String> members,
        List<Contact> contacts,
        String confidence,
        List<String> sources) {

    public Cluster {
        themes = List.copyOf(themes);
        soughtFields = List.copyOf(soughtFields);
        members = List.copyOf(members);
        contacts = List.copyOf(contacts);
        sources = List.copyOf(sources);
    }

    /// A sought field and its basis: `stated` (by the cluster, at `sourceUrl`) or `inferred`.
    public record Sought(
            WeightedField field, String basis, @Nullable String sourceUrl) {}
}
