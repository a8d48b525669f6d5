package counterpart.engine.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A cluster initiative or state-wide network of Baden-Württemberg.
///
/// @param nuts3 NUTS-3 code of its office
/// @param homeRegion the NUTS-2 region of its office
/// @param soughtFields the profile's sought fields with their sources
/// @param members examples, not a full list
/// @param sources addresses of the pages on which the facts are based
/// @param asOf date of the facts (a year, a month or a day in ISO form), empty when it is not recorded
/// @param existence whether it still exists
/// @param formerNames the names it had before
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
        List<String> sources,
        String asOf,
        Existence existence,
        List<FormerName> formerNames) {

    /// A cluster that exists and never had another name.
    public Cluster(
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
        this(
                id,
                name,
                type,
                city,
                nuts3,
                homeRegion,
                website,
                founded,
                membersApprox,
                themes,
                profile,
                soughtFields,
                members,
                contacts,
                confidence,
                sources,
                "",
                Existence.CERTAIN,
                List.of());
    }

    public Cluster {
        themes = List.copyOf(themes);
        soughtFields = List.copyOf(soughtFields);
        members = List.copyOf(members);
        contacts = List.copyOf(contacts);
        sources = List.copyOf(sources);
        formerNames = List.copyOf(formerNames);
    }

    /// Whether it has ended: it keeps its address and its matches, and is left out of lists and means.
    public boolean hasLapsed() {
        return existence.state() == State.LAPSED;
    }

    /// The same cluster with other facts of its profile and its links.
    public Cluster with(
            Profile newProfile,
            List<Sought> newSought,
            List<String> newMembers,
            List<Contact> newContacts,
            List<String> newSources) {
        return new Cluster(
                id,
                name,
                type,
                city,
                nuts3,
                homeRegion,
                website,
                founded,
                membersApprox,
                themes,
                newProfile,
                newSought,
                newMembers,
                newContacts,
                confidence,
                newSources,
                asOf,
                existence,
                formerNames);
    }

    /// A sought field and its basis: `stated` (by the cluster, at `sourceUrl`) or `inferred`.
    public record Sought(
            WeightedField field, String basis, @Nullable String sourceUrl) {}

    /// Whether a cluster still exists.
    public enum State {
        ACTIVE,
        DOUBTFUL,
        LAPSED;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Parses such a word; empty for any other word.
        public static Optional<State> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst();
        }
    }

    /// What is known of the existence of a cluster.
    ///
    /// @param since when it lapsed (a year, a month or a day in ISO form), empty when that is unknown
    /// @param successor id of the cluster, or name of the organisation, that continues its work, if any is known
    /// @param fundedUntil the last day to which its funding can run, if it is known
    /// @param note why, in a phrase; null for a cluster that is not in doubt
    /// @param asOf date of the facts, as `since`
    public record Existence(
            State state,
            String since,
            @Nullable String successor,
            @Nullable LocalDate fundedUntil,
            @Nullable Localised note,
            List<String> sources,
            String asOf) {

        /// That of a cluster of which nothing says that it has ended.
        public static final Existence CERTAIN = new Existence(State.ACTIVE, "", null, null, null, List.of(), "");

        public Existence {
            sources = List.copyOf(sources);
        }
    }

    /// A name that a cluster had before.
    ///
    /// @param id its id then, null when it was the same
    /// @param until when it was renamed (a year, a month or a day in ISO form), empty when that is unknown
    public record FormerName(String name, @Nullable String id, String until) {}
}
