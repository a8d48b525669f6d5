package counterpart.web.correction;

import counterpart.web.access.Person;
import counterpart.web.audit.Act;
import counterpart.web.audit.AuditLog;
import counterpart.web.storage.Keys;
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

/// Corrections of clusters, from the proposal to the decision. Nobody decides on a proposal of her own.
@Service
class Corrections {

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

    /// Something was decided: what is approved may be other than before.
    record Decided() {}

    /// Keeps a proposal until somebody decides.
    ///
    /// @throws Refused when it changes nothing or too much, or says nothing about its source
    @Transactional
    Proposal propose(Draft draft, Person by) {
        require(!draft.changes().isEmpty(), "nothing");
        require(draft.changes().size() <= MOST_CHANGES, "much");
        String source = draft.source().strip();
        require(!source.isEmpty() && source.length() <= LONGEST_SOURCE, "source");
        boolean address = source.matches("https?://[^\\s/]+\\S*");
        require(address || draft.confidence() != Confidence.SOURCED, "address");
        require(draft.note().length() <= LONGEST_NOTE, "note");
        Proposal kept = proposals.save(new Proposal(
                Keys.next(),
                draft.cluster(),
                Status.OPEN,
                source,
                draft.confidence().word(),
                draft.note().strip(),
                by.id(),
                by.role().key(),
                clock.instant(),
                null,
                null,
                "",
                draft.changes().stream().map(StoredChange::of).toList(),
                0));
        audit.record(Act.CORRECTION_PROPOSED, by.id(), kept.cluster(), kept.id().toString());
        return kept;
    }

    /// Puts a proposal on top of the data.
    ///
    /// @throws Refused when somebody decided already, or it is one's own
    @Transactional
    void approve(UUID id, Person by) {
        decide(id, Status.APPROVED, "", by);
    }

    /// Refuses a proposal.
    ///
    /// @throws Refused when somebody decided already, it is one's own, or no reason is given
    @Transactional
    void reject(UUID id, String reason, Person by) {
        String why = reason.strip();
        require(!why.isEmpty() && why.length() <= LONGEST_NOTE, "reason");
        decide(id, Status.REJECTED, why, by);
    }

    private void decide(UUID id, Status decision, String reason, Person by) {
        Proposal proposal = proposal(id);
        require(by.mayApprove() && !proposal.isBy(by.id()), "own");
        close(proposal, decision, reason, by);
        audit.record(
                decision == Status.APPROVED ? Act.CORRECTION_APPROVED : Act.CORRECTION_REFUSED,
                by.id(),
                proposal.cluster(),
                id.toString());
    }

    /// Takes one's own proposal back.
    ///
    /// @throws Refused when somebody decided already, or it is another's
    @Transactional
    void withdraw(UUID id, Person by) {
        Proposal proposal = proposal(id);
        require(proposal.isBy(by.id()), "unknown");
        close(proposal, Status.WITHDRAWN, "", by);
        audit.record(Act.CORRECTION_WITHDRAWN, by.id(), proposal.cluster(), id.toString());
    }

    private void close(Proposal proposal, Status status, String reason, Person by) {
        require(proposal.isOpen(), "decided");
        try {
            proposals.save(proposal.decided(status, reason, by, clock.instant()));
        } catch (OptimisticLockingFailureException e) {
            throw new Refused("decided");
        }
        events.publishEvent(new Decided());
    }

    /// @throws Refused when there is none
    Proposal proposal(UUID id) {
        return proposals.findById(id).orElseThrow(() -> new Refused("unknown"));
    }

    /// Those that wait for a decision, the oldest first.
    List<Proposal> open() {
        return proposals.findAllByStatusOrderByProposedAt(Status.OPEN);
    }

    long countOpen() {
        return proposals.countByStatus(Status.OPEN);
    }

    /// All of a cluster, the latest first.
    List<Proposal> of(String cluster) {
        return proposals.findAllByClusterOrderByProposedAtDesc(cluster);
    }

    /// Those of a cluster that lie on top of the data, the latest decision first.
    List<Proposal> approved(String cluster) {
        return of(cluster).stream()
                .filter(proposal -> proposal.status() == Status.APPROVED)
                .sorted((one, other) -> decidedAt(other).compareTo(decidedAt(one)))
                .toList();
    }

    private static Instant decidedAt(Proposal proposal) {
        return Optional.ofNullable(proposal.decidedAt()).orElse(proposal.proposedAt());
    }

    /// All that lie on top of the data, in the order in which they hold.
    List<Proposal> approved() {
        return proposals.findAllByStatusOrderByDecidedAtAscIdAsc(Status.APPROVED);
    }

    /// Which are approved, in short: other whenever something was approved, here or at another server.
    Mark mark() {
        return database.sql("select count(*), max(decided_at) from correction where status = ?")
                .param(Status.APPROVED.name())
                .query((row, number) ->
                        new Mark(row.getLong(1), Optional.ofNullable(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    /// @param latest when the latest of them was approved
    record Mark(long number, Optional<OffsetDateTime> latest) {}

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
