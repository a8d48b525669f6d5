package counterpart.web.correction;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The public view of approved corrections: without names.
@Component
public class PublicCorrections {

    private final Corrections corrections;

    PublicCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    /// All corrections of a cluster, the latest first.
    public record CorrectionsView(String cluster, List<CorrectionItem> corrections) {}

    /// A correction.
    ///
    /// @param on the day from which it applies
    /// @param proposedAs role of the proposer
    /// @param source address of a page, or a sentence
    public record CorrectionItem(
            LocalDate on, String proposedAs, String source, String confidence, List<ChangeItem> changes) {}

    /// One change: `own`, `sought`, `member` or `contact`, with the new value.
    ///
    /// @param holds false for a removal
    /// @param detail weight of a field, or place and year of a contact; may be empty
    public record ChangeItem(String kind, boolean holds, String name, String detail) {}

    /// The approved corrections of a cluster.
    public CorrectionsView of(Engine engine, Cluster cluster, Language language) {
        ProposalView.Lens lens = ProposalView.Lens.of(engine.data(), language, List.of(), Optional.empty());
        return new CorrectionsView(
                cluster.id(),
                corrections.approved(cluster.id()).stream()
                        .map(proposal -> item(proposal, lens))
                        .toList());
    }

    private static CorrectionItem item(Proposal proposal, ProposalView.Lens lens) {
        return new CorrectionItem(
                proposal.correction().on(),
                proposal.proposedAs(),
                proposal.source(),
                proposal.confidence(),
                lens.show(proposal).lines().stream()
                        .map(PublicCorrections::change)
                        .toList());
    }

    private static ChangeItem change(ProposalView.Line line) {
        int dot = line.kind().indexOf('.');
        return new ChangeItem(line.kind().substring(0, dot), line.kind().endsWith(".in"), line.name(), line.detail());
    }
}
