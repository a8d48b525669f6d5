package counterpart.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A university, institute, company, hospital, agency or cluster organisation in a region.
///
/// @param id `cordis-…` for participants of projects, else the region's id and a short name
/// @param shortName acronym or well-known short name, null when unknown
/// @param website host name without scheme, null when unknown
/// @param ror ROR identifier (`https://ror.org/…`), null when unknown
/// @param bookedAtHeadOffice whether projects of sites in the whole country are booked here: the institution is
///     shown, but excluded from the region's specialisation
/// @param participations participations in Horizon Europe projects; 0 for institutions known from other sources
///     only
/// @param source id of the source from which it was taken
public record Institution(
        String id,
        String name,
        @Nullable String shortName,
        Type type,
        RegionId region,
        @Nullable String city,
        GeoPoint location,
        @Nullable String website,
        @Nullable String ror,
        boolean bookedAtHeadOffice,
        int participations,
        String source) {

    /// The kind of an organisation.
    public enum Type {
        CLUSTER_ORGANISATION,
        AGENCY,
        UNIVERSITY,
        RESEARCH_INSTITUTE,
        COMPANY,
        HOSPITAL,
        PUBLIC_BODY,
        OTHER;

        /// The word used in tables and in the API, for example `cluster-organisation`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Parses such a word; empty for any other word.
        public static Optional<Type> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(type -> type.key().equals(key))
                    .findFirst();
        }
    }
}
