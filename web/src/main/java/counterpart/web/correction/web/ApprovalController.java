package counterpart.web.correction.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.correction.CorrectionEffect;
import counterpart.web.correction.CorrectionException;
import counterpart.web.correction.Corrections;
import counterpart.web.correction.Proposal;
import counterpart.web.correction.ProposalView;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.user.CurrentUser;
import counterpart.web.user.UserDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The pages on which advisors decide on corrections.
@PageController
@RequestMapping("/corrections")
class ApprovalController {

    private static final List<String> DONE = List.of("approved", "rejected");

    private final Corrections corrections;
    private final CurrentUser access;
    private final UserDirectory directory;
    private final Clock clock;

    ApprovalController(Corrections corrections, CurrentUser access, UserDirectory directory, Clock clock) {
        this.corrections = corrections;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String open(Engine engine, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute(
                "proposals",
                corrections.open().stream()
                        .map(lens(engine, Layout.language(locale))::show)
                        .toList());
        return "correction/web/approvals";
    }

    @GetMapping("/{id}")
    String one(Engine engine, @PathVariable UUID id, Locale locale, Model model) {
        Language language = Layout.language(locale);
        Proposal proposal = proposal(id);
        model.addAttribute("proposal", lens(engine, language).show(proposal));
        if (proposal.isOpen()) {
            engine.data()
                    .findCluster(proposal.cluster())
                    .ifPresent(cluster -> model.addAttribute(
                            "effect",
                            CorrectionEffect.of(
                                    cluster, proposal.correction(), engine, LocalDate.now(clock), language)));
        }
        return "correction/web/approval";
    }

    @PostMapping("/{id}/approval")
    String approve(
            Engine engine,
            @PathVariable UUID id,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        return decided(engine, id, "approved", () -> corrections.approve(id, access.signedIn()), layout, locale, model);
    }

    @PostMapping("/{id}/rejection")
    String reject(
            Engine engine,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        return decided(
                engine, id, "rejected", () -> corrections.reject(id, reason, access.signedIn()), layout, locale, model);
    }

    private String decided(
            Engine engine, UUID id, String done, Runnable decision, Layout layout, Locale locale, Model model) {
        proposal(id);
        try {
            decision.run();
            return "redirect:" + layout.link("/corrections?done=" + done);
        } catch (CorrectionException refused) {
            model.addAttribute("refused", refused.reason());
            return one(engine, id, locale, model);
        }
    }

    private Proposal proposal(UUID id) {
        try {
            return corrections.proposal(id);
        } catch (CorrectionException refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, refused);
        }
    }

    private ProposalView.Lens lens(Engine engine, Language language) {
        return ProposalView.Lens.of(engine.data(), language, directory.people(), access.person());
    }
}
