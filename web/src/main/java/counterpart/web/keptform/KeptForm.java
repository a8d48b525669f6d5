package counterpart.web.keptform;

import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A form with typed text whose request failed: a page shows it again, ready to be sent once more. Only forms that were
/// sent from pages of this server are kept, so that no other site can put words into a form with a valid token.
///
/// @param action address of the form
/// @param page address of the page of the form
/// @param anchor of the form on that page; may be empty
public record KeptForm(String action, String page, String anchor, List<Field> fields) {

    /// Addresses of forms with typed text, and the pages that have them, some with an anchor.
    private static final Map<Pattern, String> PAGES = Map.of(
            Pattern.compile("/shortlists/([0-9a-f-]{36})/entries/([^/]+)"), "/shortlists/$1 #entry-$2",
            Pattern.compile("/shortlists/([0-9a-f-]{36})/(?:comments|title)"), "/shortlists/$1",
            Pattern.compile("/shortlists"), "/shortlists/new",
            Pattern.compile("/clusters/([^/]+)/corrections"), "/clusters/$1/corrections");

    /// Keys of the labels of typed fields; all other fields are sent again without being shown.
    private static final Map<String, String> LABELS = Map.of(
            "note", "entry.note",
            "reason", "entry.reason",
            "contactPersons", "entry.contactPersons",
            "nextStep", "entry.nextStep",
            "inCharge", "entry.inCharge",
            "programme", "entry.programme",
            "text", "list.comment",
            "title", "lists.title",
            "source", "correction.source",
            "members", "correction.members.label");

    private static final Set<String> LEFT_OUT = Set.of("_csrf", "lang");
    private static final int MOST_FIELDS = 500;

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /// The form of a request; empty when the request sends no text worth keeping, or comes from another site.
    public static Optional<KeptForm> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !isForm(request) || !isFromHere(request)) {
            return Optional.empty();
        }
        String action = RequestPath.address(request);
        for (Map.Entry<Pattern, String> entry : PAGES.entrySet()) {
            Matcher address = entry.getKey().matcher(action);
            if (address.matches()) {
                String[] page = address.replaceFirst(entry.getValue()).split(" ", 2);
                return Optional.of(new KeptForm(action, page[0], page.length > 1 ? page[1] : "", fields(request)))
                        .filter(form -> form.fields().stream().anyMatch(Field::isTyped));
            }
        }
        return Optional.empty();
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// Whether a page of this server sent the request, as the browser says.
    public static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString()
                        .equals(request.getHeader("Origin"))
                : site.equals("same-origin");
    }

    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!LEFT_OUT.contains(name) && fields.size() < MOST_FIELDS) {
                    fields.add(new Field(name, value, LABELS.getOrDefault(name, "")));
                }
            }
        });
        return fields;
    }

    /// A field of the form.
    ///
    /// @param label key of its label; empty for a field that is not shown
    public record Field(String name, String value, String label) {

        /// Whether it has text that somebody typed.
        public boolean isTyped() {
            return !label.isEmpty() && !value.isBlank();
        }
    }
}
