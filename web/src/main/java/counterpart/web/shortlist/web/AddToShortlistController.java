package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.match.request.MatchPageParser;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Adds a region or an institution to a shortlist and stores judgements. Redirects to the page of the form; a
/// script receives only the changed part of the page.
@PageController
class AddToShortlistController {

    private final Shortlists lists;
    private final Judgements judgements;
    private final ShortlistViewAssembler viewing;
    private final ShortlistPage pages;
    private final ShortlistWidgetAdvice keeping;
    private final CurrentUser access;
    private final MatchPageParser questions;
    private final MessageSource messages;
    private final Clock clock;

    AddToShortlistController(
            Shortlists lists,
            Judgements judgements,
            ShortlistViewAssembler viewing,
            ShortlistPage pages,
            ShortlistWidgetAdvice keeping,
            CurrentUser access,
            MatchPageParser questions,
            MessageSource messages,
            Clock clock) {
        this.lists = lists;
        this.judgements = judgements;
        this.viewing = viewing;
        this.pages = pages;
        this.keeping = keeping;
        this.access = access;
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/shortlists/entries")
    String put(
            Engine engine,
            @RequestParam(defaultValue = "") String cluster,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String title,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        AddToShortlistForm kept = kept(engine, cluster, subject, from);
        UUID person = access.signedIn().id();
        if (list.isEmpty()) {
            access.editing(kept.cluster().id());
            model.addAttribute(
                    "just", create(engine, kept, title, person, locale).toString());
            return answer(engine, kept, script, layout, model);
        }
        UUID id = RowIds.of(list);
        try {
            Retry.whenOthersWereFaster(() -> lists.put(engine, id, kept.subject(), person));
            model.addAttribute("just", list);
            return answer(engine, kept, script, layout, model);
        } catch (InvalidRequestException full) {
            if (script == null) {
                response.setStatus(full.kind().status().value());
                return pages.wrong(engine, full, lists.list(id, person, AccessLevel.READ), locale, model);
            }
            model.addAttribute("full", full.kind() == ProblemKind.INVALID_INPUT);
            return answer(engine, kept, script, layout, model);
        }
    }

    /// The current choice among the visitor's lists.
    @GetMapping("/shortlists/where")
    String where(Engine engine, @RequestParam String cluster, @RequestParam String region, Model model) {
        AddToShortlistForm kept = kept(engine, cluster, region, "");
        model.addAttribute("mine", keeping.keeping(engine).lists(kept.cluster().id()));
        model.addAttribute("suffix", kept.subject().key());
        model.addAttribute("cluster", kept.cluster().id());
        return "shortlist/web/where";
    }

    @PostMapping("/shortlists/judgements")
    String judge(
            Engine engine,
            @RequestParam(defaultValue = "") String cluster,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String judgement,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Model model) {
        AddToShortlistForm kept = kept(engine, cluster, subject, from);
        judgements.judge(
                engine,
                query(engine, kept),
                kept.subject(),
                judgement,
                access.signedIn().id());
        return answer(engine, kept, script, layout, model);
    }

    private UUID create(Engine engine, AddToShortlistForm kept, String title, UUID person, Locale locale) {
        Language language = Layout.language(locale);
        String named = title.isBlank()
                ? Messages.of(messages, language)
                        .of("lists.title.usual", kept.cluster().name().in(language))
                : title;
        return lists.create(engine, named, query(engine, kept), List.of(kept.subject()), person)
                .id();
    }

    private String answer(Engine engine, AddToShortlistForm kept, @Nullable String script, Layout layout, Model model) {
        if (script == null) {
            return "redirect:" + layout.link(kept.from().toString()) + kept.anchor();
        }
        if (kept.onInstitution()) {
            model.addAttribute(
                    "institution",
                    engine.data().findInstitution(kept.subject().institution()).orElseThrow());
            return "shortlist/web/keepInstitution";
        }
        MatchQuestion asked = asked(engine, kept);
        Matches one = engine.ranking()
                .match(asked.query(LocalDate.now(clock)), List.of(kept.subject().region()));
        Language language = Language.ofCodeOrDefault(layout.lang());
        model.addAttribute("match", MatchJson.of(one.matches().getFirst(), language));
        model.addAttribute("asked", asked);
        return "shortlist/web/keep";
    }

    /// The query of the list for an entry of a list, else that of the page.
    private MatchQuery query(Engine engine, AddToShortlistForm kept) {
        return kept.list()
                .map(list -> viewing.question(
                        engine, lists.list(RowIds.of(list), access.signedIn().id(), AccessLevel.READ)))
                .orElseGet(() -> asked(engine, kept).of(kept.cluster()).query(LocalDate.now(clock)));
    }

    /// The query of the page on which the form was sent; the default query of the cluster on any other page.
    private MatchQuestion asked(Engine engine, AddToShortlistForm kept) {
        PageParameters given = new PageParameters(kept.onMatches() ? kept.from().parameters() : Map.of());
        ParameterBinder reading = new ParameterBinder();
        MatchQuestion ofCluster = questions.ofCluster(engine, kept.cluster(), given, reading);
        return kept.inWords() ? questions.ofProfile(engine, given, reading).orElse(ofCluster) : ofCluster;
    }

    private AddToShortlistForm kept(Engine engine, String cluster, String subject, String from) {
        Dataset dataset = engine.data();
        return new AddToShortlistForm(
                dataset.findCluster(cluster).orElseThrow(AddToShortlistController::missing),
                dataset.findInstitution(subject)
                        .map(Subject::of)
                        .or(() ->
                                dataset.regionsOf(subject).stream().findFirst().map(Subject::of))
                        .orElseThrow(AddToShortlistController::missing),
                AddToShortlistForm.address(from));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
