package counterpart.web.correction.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.correction.CorrectionConfidence;
import counterpart.web.correction.CorrectionDraft;
import counterpart.web.correction.CorrectionException;
import counterpart.web.correction.Corrections;
import counterpart.web.correction.PlaceNames;
import counterpart.web.correction.ProposalView;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.layout.ClusterNotice;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import counterpart.web.user.UserDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The data of a cluster with its history, and the correction form.
@PageController
class CorrectionController {

    private static final List<String> DONE = List.of("proposed", "withdrawn");

    private final Corrections corrections;
    private final CurrentUser access;
    private final UserDirectory directory;
    private final MessageSource messages;

    CorrectionController(Corrections corrections, CurrentUser access, UserDirectory directory, MessageSource messages) {
        this.corrections = corrections;
        this.access = access;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/clusters/{id}/history")
    String history(Engine engine, @PathVariable String id, Locale locale, Model model) {
        Cluster cluster = cluster(engine, id);
        Language language = Layout.language(locale);
        describe(cluster, language, model);
        model.addAttribute("known", CorrectionForm.of(cluster, engine.data(), language));
        model.addAttribute("sources", cluster.sources());
        Messages texts = Messages.of(messages, language);
        model.addAttribute("asOf", cluster.asOf().isEmpty() ? "" : texts.partialDate(cluster.asOf()));
        ClusterNotice.of(cluster, engine.data(), texts)
                .ifPresent(notice -> model.addAttribute("clusterNotice", notice));
        model.addAttribute("mayEdit", access.mayEdit(cluster.id()));
        model.addAttribute(
                "history",
                corrections.approved(cluster.id()).stream()
                        .map(lens(engine, language)::show)
                        .toList());
        return "correction/web/history";
    }

    @GetMapping("/clusters/{cluster}/corrections")
    String form(
            Engine engine,
            @PathVariable String cluster,
            @RequestParam(defaultValue = "") String done,
            Locale locale,
            Model model) {
        Cluster known = cluster(engine, cluster);
        Language language = Layout.language(locale);
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return form(engine, known, CorrectionForm.of(known, engine.data(), language), language, model);
    }

    @PostMapping("/clusters/{cluster}/corrections")
    String propose(
            Engine engine,
            @PathVariable String cluster,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Cluster known = cluster(engine, cluster);
        AuthenticatedUser by = access.editing(known.id());
        Language language = Layout.language(locale);
        CorrectionForm form = CorrectionForm.of(known, sent, engine.data(), language);
        CorrectionFormParser reading = new CorrectionFormParser(known, new PlaceNames(engine));
        var changes = reading.changes(form);
        if (reading.wrongs().isEmpty()) {
            try {
                CorrectionConfidence confidence = CorrectionConfidence.ofKey(form.confidence())
                        .orElseThrow(() -> new CorrectionException("confidence"));
                corrections.propose(
                        new CorrectionDraft(known.id(), changes, form.source(), confidence, form.note()), by);
                return "redirect:" + layout.link("/clusters/" + known.id() + "/corrections?done=proposed");
            } catch (CorrectionException refused) {
                model.addAttribute("refused", refused.reason());
            } catch (InvalidRequestException refusal) {
                response.setStatus(full(refusal).status().value());
                model.addAttribute("refused", "storage");
            }
        }
        model.addAttribute("wrongs", reading.wrongs());
        return form(engine, known, form, language, model);
    }

    /// @throws InvalidRequestException when it is anything other than a full disk
    private static ProblemKind full(InvalidRequestException refusal) {
        if (refusal.kind() != ProblemKind.STORAGE_FULL) {
            throw refusal;
        }
        return refusal.kind();
    }

    @PostMapping("/clusters/{cluster}/corrections/{id}/withdrawal")
    String withdraw(
            Engine engine,
            @PathVariable String cluster,
            @PathVariable UUID id,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        try {
            corrections.withdraw(id, access.editing(cluster));
            return "redirect:" + layout.link("/clusters/" + cluster + "/corrections?done=withdrawn");
        } catch (CorrectionException refused) {
            model.addAttribute("refused", refused.reason());
            return form(engine, cluster, "", locale, model);
        }
    }

    private String form(Engine engine, Cluster cluster, CorrectionForm form, Language language, Model model) {
        describe(cluster, language, model);
        model.addAttribute("form", form);
        model.addAttribute("kinds", CorrectionFormParser.KINDS);
        model.addAttribute("confidences", CorrectionConfidence.values());
        model.addAttribute(
                "countries",
                engine.data().countries().stream()
                        .map(country -> country.name().in(language))
                        .sorted()
                        .toList());
        model.addAttribute(
                "proposals",
                corrections.of(cluster.id()).stream()
                        .map(lens(engine, language)::show)
                        .toList());
        return "correction/web/corrections";
    }

    private static void describe(Cluster cluster, Language language, Model model) {
        model.addAttribute("cluster", cluster.id());
        model.addAttribute("name", cluster.name().in(language));
    }

    private ProposalView.Lens lens(Engine engine, Language language) {
        return ProposalView.Lens.of(
                engine.data(), language, access.person().isPresent() ? directory.people() : List.of(), access.person());
    }

    private Cluster cluster(Engine engine, String id) {
        return engine.data()
                .findCluster(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
