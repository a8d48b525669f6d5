package counterpart.web.correction;

import counterpart.engine.data.Correction;
import counterpart.engine.model.Contact;
import counterpart.engine.model.FieldCode;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/// One change as a database row; columns of other kinds are null.
///
/// @param holds false for a removal
@Table("correction_change")
record ChangeRow(
        Kind kind,
        boolean holds,
        @Nullable String field,
        @Nullable Double weight,
        @Nullable String name,
        @Nullable String country,
        @Nullable String region,
        @Nullable String regionName,
        @Nullable String contactKind,
        @Nullable String programme,
        @Nullable Integer contactYear) {

    enum Kind {
        OWN,
        SOUGHT,
        MEMBER,
        CONTACT
    }

    static ChangeRow of(Correction.Change change) {
        return switch (change) {
            case Correction.Own own -> field(Kind.OWN, own.field(), own.weight());
            case Correction.Seeks sought -> field(Kind.SOUGHT, sought.field(), sought.weight());
            case Correction.Member member ->
                new ChangeRow(
                        Kind.MEMBER, member.belongs(), null, null, member.name(), null, null, null, null, null, null);
            case Correction.Link link -> contact(link.contact(), link.exists());
        };
    }

    private static ChangeRow field(Kind kind, FieldCode field, double weight) {
        return new ChangeRow(kind, weight > 0, field.value(), weight, null, null, null, null, null, null, null);
    }

    private static ChangeRow contact(Contact contact, boolean exists) {
        return new ChangeRow(
                Kind.CONTACT,
                exists,
                null,
                null,
                contact.partner(),
                contact.country(),
                contact.place(),
                contact.placeName(),
                contact.kind(),
                contact.programme(),
                contact.year().isPresent() ? contact.year().getAsInt() : null);
    }

    Correction.Change change(String cluster) {
        return switch (kind) {
            case OWN -> new Correction.Own(code(), heavy());
            case SOUGHT -> new Correction.Seeks(code(), heavy());
            case MEMBER -> new Correction.Member(Objects.requireNonNullElse(name, ""), holds);
            case CONTACT -> new Correction.Link(contact(cluster), holds);
        };
    }

    private FieldCode code() {
        return new FieldCode(Objects.requireNonNullElse(field, ""));
    }

    private double heavy() {
        return weight == null ? 0 : weight;
    }

    private Contact contact(String cluster) {
        return new Contact(
                cluster,
                country,
                region,
                regionName,
                Objects.requireNonNullElse(name, ""),
                null,
                Objects.requireNonNullElse(contactKind, ""),
                programme,
                contactYear == null ? OptionalInt.empty() : OptionalInt.of(contactYear),
                null,
                "");
    }
}
