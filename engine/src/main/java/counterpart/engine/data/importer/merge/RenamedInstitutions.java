package counterpart.engine.data.importer.merge;

import counterpart.engine.model.Institution;
import org.jspecify.annotations.Nullable;

/// Copies of institutions with names and identifiers of another source.
final class RenamedInstitutions {

    private RenamedInstitutions() {}

    static Institution named(Institution one, String name, @Nullable String shortName, @Nullable String city) {
        return with(one, name, shortName, one.type(), one.website(), one.ror(), city);
    }

    /// An institution with the participations of another record of it, and what that adds to missing facts.
    static Institution joined(Institution one, Institution other) {
        return new Institution(
                one.id(),
                one.name(),
                or(one.shortName(), other.shortName()),
                one.type(),
                one.region(),
                or(one.city(), other.city()),
                one.location(),
                or(one.website(), other.website()),
                or(one.ror(), other.ror()),
                one.bookedAtHeadOffice() || other.bookedAtHeadOffice(),
                one.participations() + other.participations(),
                one.source());
    }

    static Institution withRor(Institution one, @Nullable String ror) {
        return with(one, one.name(), one.shortName(), one.type(), one.website(), ror);
    }

    /// A participant of projects with name, type and website from gathered facts.
    static Institution merged(Institution participant, Institution gathered) {
        return with(
                participant,
                gathered.name(),
                or(gathered.shortName(), participant.shortName()),
                gathered.type(),
                or(gathered.website(), participant.website()),
                or(gathered.ror(), participant.ror()));
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static Institution with(
            Institution one,
            String name,
            @Nullable String shortName,
            Institution.Type type,
            @Nullable String website,
            @Nullable String ror) {
        return with(one, name, shortName, type, website, ror, one.city());
    }

    private static Institution with(
            Institution one,
            String name,
            @Nullable String shortName,
            Institution.Type type,
            @Nullable String website,
            @Nullable String ror,
            @Nullable String city) {
        return new Institution(
                one.id(),
                name,
                shortName,
                type,
                one.region(),
                city,
                one.location(),
                website,
                ror,
                one.bookedAtHeadOffice(),
                one.participations(),
                one.source());
    }
}
