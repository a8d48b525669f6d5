package counterpart.web.correction;

import counterpart.engine.data.Correction;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Language;
import counterpart.web.user.AuthenticatedUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A correction for display.
///
/// @param address whether the source is an address
/// @param confidence key of a text
/// @param proposedBy empty when the account no longer exists, or for the public
/// @param own whether the viewing user proposed it
public record ProposalView(
        UUID id,
        String cluster,
        String clusterName,
        String status,
        List<Line> lines,
        String source,
        boolean address,
        String confidence,
        String note,
        String proposedBy,
        String proposedAs,
        Instant proposedAt,
        String decidedBy,
        @Nullable Instant decidedAt,
        String reason,
        boolean own) {

    /// One change; the text `correction.change.<kind>.<in or out>` has name and detail as arguments.
    public record Line(String kind, String name, String detail) {}

    /// The context for displaying corrections: data, language, user names and the viewing user.
    ///
    /// @param names of accounts; empty for the public
    public record Lens(Dataset data, Language language, Map<UUID, String> names, Optional<AuthenticatedUser> viewer) {

        public static Lens of(
                Dataset data, Language language, List<AuthenticatedUser> people, Optional<AuthenticatedUser> viewer) {
            Map<UUID, String> names = viewer.isEmpty()
                    ? Map.of()
                    : people.stream().collect(Collectors.toMap(AuthenticatedUser::id, AuthenticatedUser::name));
            return new Lens(data, language, names, viewer);
        }

        public ProposalView show(Proposal proposal) {
            Correction correction = proposal.correction();
            return new ProposalView(
                    proposal.id(),
                    proposal.cluster(),
                    data.findCluster(proposal.cluster())
                            .map(Cluster::name)
                            .map(name -> name.in(language))
                            .orElse(proposal.cluster()),
                    proposal.status().key(),
                    correction.changes().stream().map(this::line).toList(),
                    proposal.source(),
                    correction.hasAddress(),
                    proposal.confidence().replace(' ', '-'),
                    proposal.note(),
                    name(proposal.proposedBy()),
                    proposal.proposedAs(),
                    proposal.proposedAt(),
                    name(proposal.decidedBy()),
                    proposal.decidedAt(),
                    proposal.reason(),
                    viewer.filter(person -> proposal.isBy(person.id())).isPresent());
        }

        private String name(@Nullable UUID account) {
            return account == null ? "" : names.getOrDefault(account, "");
        }

        private Line line(Correction.Change change) {
            return switch (change) {
                case Correction.Own own ->
                    new Line(
                            own.weight() > 0 ? "own.in" : "own.out",
                            CorrectionTexts.label(own.field(), data, language),
                            CorrectionTexts.number(own.weight()));
                case Correction.Seeks sought ->
                    new Line(
                            sought.weight() > 0 ? "sought.in" : "sought.out",
                            CorrectionTexts.label(sought.field(), data, language),
                            CorrectionTexts.number(sought.weight()));
                case Correction.Member member ->
                    new Line(member.belongs() ? "member.in" : "member.out", member.name(), "");
                case Correction.Link link -> contact(link.contact(), link.exists());
            };
        }

        private Line contact(Contact contact, boolean exists) {
            String year = contact.year().isPresent() ? ", " + contact.year().getAsInt() : "";
            return new Line(
                    exists ? "contact.in" : "contact.out",
                    contact.partner(language),
                    CorrectionTexts.place(contact, data, language) + year);
        }
    }
}
