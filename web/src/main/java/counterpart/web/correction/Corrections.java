package counterpart.web.correction;

import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.AuthenticatedUser;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrections of clusters, from proposal to decision. Users cannot decide on their own proposals.
@Service
public class Corrections {

    static final int LONGEST_SOURCE = 500;
    static final int LONGEST_NOTE = 2000;
    static final int MOST_CHANGES = 500;

    private final Proposals proposals;
    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            Proposals proposals, JdbcClient database, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.proposals = proposals;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Event of a decision: the set of approved corrections may have changed.
    public record Decided() {}

    /// Stores a proposal until it is decided.
    ///
    /// @throws CorrectionException when it contains no change or too many, or no source
    @Transactional
    public Proposal propose(CorrectionDraft draft, AuthenticatedUser by) {
        require(!draft.changes().isEmpty(), "nothing");
        require(draft.changes().size() <= MOST_CHANGES, "much");
        String source = draft.source().strip();
        require(!source.isEmpty() && source.length() <= LONGEST_SOURCE, "source");
        boolean address = source.matches("https?://[^\\s/]+\\S*");
        require(address || draft.confidence() != CorrectionConfidence.SOURCED, "address");
        require(draft.note().length() <= LONGEST_NOTE, "note");
        Proposal kept = proposals.save(new Proposal(
                RowKeys.next(),
                draft.cluster(),
                CorrectionStatus.OPEN,
                source,
                draft.confidence().word(),
                draft.note().strip(),
                by.id(),
                by.role().key(),
                clock.instant(),
                null,
                null,
                "",
                draft.changes().stream().map(ChangeRow::of).toList(),
                0));
        audit.record(
                AuditAction.CORRECTION_PROPOSED,
                by.id(),
                kept.cluster(),
                kept.id().toString());
        return kept;
    }

    /// Approves a proposal, so that it is applied to the data.
    ///
    /// @throws CorrectionException when it is already decided, or the user's own
    @Transactional
    public void approve(UUID id, AuthenticatedUser by) {
        decide(id, CorrectionStatus.APPROVED, "", by);
    }

    /// Rejects a proposal.
    ///
    /// @throws CorrectionException when it is already decided, the user's own, or without a reason
    @Transactional
    public void reject(UUID id, String reason, AuthenticatedUser by) {
        String why = reason.strip();
        require(!why.isEmpty() && why.length() <= LONGEST_NOTE, "reason");
        decide(id, CorrectionStatus.REJECTED, why, by);
    }

    private void decide(UUID id, CorrectionStatus decision, String reason, AuthenticatedUser by) {
        Proposal proposal = proposal(id);
        require(by.mayApprove() && !proposal.isBy(by.id()), "own");
        close(proposal, decision, reason, by);
        audit.record(
                decision == CorrectionStatus.APPROVED
                        ? AuditAction.CORRECTION_APPROVED
                        : AuditAction.CORRECTION_REFUSED,
                by.id(),
                proposal.cluster(),
                id.toString());
    }

    /// Withdraws one's own proposal.
    ///
    /// @throws CorrectionException when it is already decided, or another user's
    @Transactional
    public void withdraw(UUID id, AuthenticatedUser by) {
        Proposal proposal = proposal(id);
        require(proposal.isBy(by.id()), "unknown");
        close(proposal, CorrectionStatus.WITHDRAWN, "", by);
        audit.record(AuditAction.CORRECTION_WITHDRAWN, by.id(), proposal.cluster(), id.toString());
    }

    private void close(Proposal proposal, CorrectionStatus status, String reason, AuthenticatedUser by) {
        require(proposal.isOpen(), "decided");
        try {
            proposals.save(proposal.decided(status, reason, by, clock.instant()));
        } catch (OptimisticLockingFailureException e) {
            throw new CorrectionException("decided");
        }
        events.publishEvent(new Decided());
    }

    /// Returns a proposal.
    ///
    /// @throws CorrectionException when there is no such proposal
    public Proposal proposal(UUID id) {
        return proposals.findById(id).orElseThrow(() -> new CorrectionException("unknown"));
    }

    /// The pending proposals, the oldest first.
    public List<Proposal> open() {
        return proposals.findAllByStatusOrderByProposedAt(CorrectionStatus.OPEN);
    }

    public long countOpen() {
        return proposals.countByStatus(CorrectionStatus.OPEN);
    }

    /// All corrections of a cluster, the latest first.
    public List<Proposal> of(String cluster) {
        return proposals.findAllByClusterOrderByProposedAtDesc(cluster);
    }

    /// The approved corrections of a cluster, the latest decision first.
    public List<Proposal> approved(String cluster) {
        return of(cluster).stream()
                .filter(proposal -> proposal.status() == CorrectionStatus.APPROVED)
                .sorted((one, other) -> decidedAt(other).compareTo(decidedAt(one)))
                .toList();
    }

    private static Instant decidedAt(Proposal proposal) {
        return Optional.ofNullable(proposal.decidedAt()).orElse(proposal.proposedAt());
    }

    /// All approved corrections, in the order in which they are applied.
    public List<Proposal> approved() {
        return proposals.findAllByStatusOrderByDecidedAtAscIdAsc(CorrectionStatus.APPROVED);
    }

    /// A fingerprint of the approved corrections; it changes with every approval, on this or another server.
    public Mark mark() {
        return database.sql("select count(*), max(decided_at) from correction where status = ?")
                .param(CorrectionStatus.APPROVED.name())
                .query((row, number) ->
                        new Mark(row.getLong(1), Optional.ofNullable(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    /// Identifies a state of the approved corrections.
    ///
    /// @param latest time of the latest approval
    public record Mark(long number, Optional<OffsetDateTime> latest) {}

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CorrectionException(otherwise);
        }
    }
}
