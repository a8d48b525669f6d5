package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.engine.data.membership.UnreadableMemberListException;
import counterpart.engine.model.Institution;
import counterpart.web.error.UploadedFile;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Leads from a list of members to a profile: upload, wait, correct, match. No step needs JavaScript.
@PageController
public class MemberController {

    private static final String FORM = "member/members";
    private static final String PROBLEM = "problem";
    private static final String ROW = "m.";
    private static final long PATIENCE_MS = 2_000;
    private static final int LONGEST_NAMES = 100_000;
    private static final int LAST_PAGE = 10_000;

    private final MemberLists lists;

    MemberController(MemberLists lists) {
        this.lists = lists;
    }

    @GetMapping("/members")
    String form() {
        return FORM;
    }

    /// A file or, without one, typed names.
    @PostMapping(path = "/members", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "names", defaultValue = "") String names,
            Locale locale) {
        try {
            List<Member> members = file == null || file.isEmpty() ? TypedMemberParser.read(names) : membersOf(file);
            if (members.isEmpty()) {
                return again("none", names);
            }
            return lists.start(members)
                    .map(list -> started(list, locale))
                    .orElseGet(() -> again("busy", names, HttpStatus.SERVICE_UNAVAILABLE));
        } catch (UnreadableMemberListException e) {
            ModelAndView form = again(e.reason().key(), names);
            e.cell().ifPresent(cell -> form.addObject("row", cell.row()).addObject("column", cell.column()));
            return form;
        }
    }

    private static List<Member> membersOf(MultipartFile file) {
        UploadedFile.name(file);
        return MemberListReader.read(UploadedFile.bytes(file));
    }

    private static ModelAndView started(MemberLists.Started list, Locale locale) {
        list.await(PATIENCE_MS);
        return new ModelAndView(to(list.id(), "", locale));
    }

    @GetMapping("/members/{id}")
    String list(
            Engine engine,
            @PathVariable String id,
            @RequestParam(name = "show", defaultValue = "all") String show,
            @RequestParam(name = "page", defaultValue = "0") String page,
            @RequestParam(name = "row", defaultValue = "") String row,
            @RequestParam(name = "words", defaultValue = "") String words,
            Locale locale,
            Model model) {
        Optional<MemberListRows.State> found = lists.find(id);
        if (found.filter(MemberListRows.State::hasFailed).isPresent()) {
            throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR);
        }
        if (found.filter(state -> !state.isFinished()).isPresent()) {
            addProgress(id, found.get(), model);
            return "member/progress";
        }
        Optional<MemberList> list = found.flatMap(state -> lists.read(id, engine));
        if (list.isEmpty()) {
            model.addAttribute(PROBLEM, "gone");
            return FORM;
        }
        model.addAttribute(
                "page",
                MemberPage.of(
                        id,
                        list.get(),
                        MemberPage.SHOWN.contains(show) ? show : "all",
                        number(page),
                        InstitutionSearch.of(engine, row, words),
                        engine,
                        Layout.language(locale)));
        return "member/list";
    }

    /// The progress, which the waiting page polls; redirects when the recognition has finished.
    @GetMapping("/members/{id}/progress")
    ModelAndView progress(@PathVariable String id, Locale locale, HttpServletResponse response) {
        Optional<MemberListRows.State> found = lists.find(id);
        ModelAndView answer = new ModelAndView("member/progressPart");
        if (found.isEmpty() || found.get().isFinished()) {
            answer.addObject("there", "/members/" + id);
            response.setHeader("HX-Redirect", Layout.link("/members/" + id, Layout.language(locale)));
        }
        found.ifPresent(list ->
                answer.addObject("id", id).addObject("done", list.done()).addObject("size", list.size()));
        return answer;
    }

    @PostMapping("/members/{id}")
    RedirectView choose(
            Engine engine, @PathVariable String id, @RequestParam Map<String, String> parameters, Locale locale) {
        if (lists.find(id).filter(MemberListRows.State::isFinished).isPresent()) {
            lists.choose(id, choices(engine, parameters));
        }
        String show = parameters.getOrDefault("show", "all");
        String query = "?show=" + (MemberPage.SHOWN.contains(show) ? show : "all") + "&page="
                + number(parameters.getOrDefault("page", "0")) + InstitutionSearch.query(parameters);
        return to(id, query, locale);
    }

    /// The institutions that a form chooses, by row.
    private static Map<Integer, Optional<Institution>> choices(Engine engine, Map<String, String> parameters) {
        Map<Integer, Optional<Institution>> choices = new HashMap<>();
        parameters.forEach((name, institution) -> {
            if (name.matches("m\\.[0-9]{1,5}")) {
                choices.put(number(name.substring(ROW.length())), engine.data().findInstitution(institution));
            }
        });
        return choices;
    }

    private static void addProgress(String id, MemberListRows.State list, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("done", list.done());
        model.addAttribute("size", list.size());
    }

    private static ModelAndView again(String problem, String names) {
        return again(problem, names, HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView again(String problem, String names, HttpStatus status) {
        ModelAndView form = new ModelAndView(FORM, status);
        form.addObject(PROBLEM, problem);
        form.addObject("names", names.substring(0, Math.min(names.length(), LONGEST_NAMES)));
        return form;
    }

    private static RedirectView to(String id, String query, Locale locale) {
        String address = Layout.link("/members/" + id + query, Layout.language(locale));
        RedirectView view = new RedirectView(address, true, false, false);
        view.setPropagateQueryParams(false);
        return view;
    }

    /// Parses a number in an address; 0 for any other text.
    private static int number(String given) {
        return given.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(given), LAST_PAGE) : 0;
    }
}
