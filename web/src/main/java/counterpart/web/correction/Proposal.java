package counterpart.web.correction;

import counterpart.engine.data.Correction;
import counterpart.web.user.AuthenticatedUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/// A correction with its proposer and its decision.
///
/// @param source address of a page, or a sentence
/// @param confidence in the data's words
/// @param proposedBy null when the account no longer exists
/// @param proposedAs the proposer's role on that day
/// @param reason reason for the rejection; empty otherwise
/// @param version 0 until it is stored
@Table("correction")
public record Proposal(
        @Id UUID id,
        String cluster,
        CorrectionStatus status,
        String source,
        String confidence,
        String note,
        @Nullable UUID proposedBy,
        String proposedAs,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        String reason,

        @MappedCollection(idColumn = "correction", keyColumn = "place")
        List<ChangeRow> changes,

        @Version int version) {

    private static final ZoneId STATE = ZoneId.of("Europe/Berlin");

    public boolean isOpen() {
        return status == CorrectionStatus.OPEN;
    }

    boolean isBy(UUID person) {
        return person.equals(proposedBy);
    }

    Proposal decided(CorrectionStatus decision, String why, AuthenticatedUser by, Instant at) {
        return new Proposal(
                id,
                cluster,
                decision,
                source,
                confidence,
                note,
                proposedBy,
                proposedAs,
                proposedAt,
                by.id(),
                at,
                why,
                changes,
                version);
    }

    /// The correction in the engine's type.
    public Correction correction() {
        Instant on = Objects.requireNonNullElse(decidedAt, proposedAt);
        return new Correction(
                cluster,
                changes.stream().map(change -> change.change(cluster)).toList(),
                source,
                LocalDate.ofInstant(on, STATE),
                confidence);
    }
}
