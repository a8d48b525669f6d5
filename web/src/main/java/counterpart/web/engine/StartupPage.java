package counterpart.web.engine;

import counterpart.engine.Progress;
import counterpart.engine.model.Language;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Writes responses until the first engine is open: for pages, a page with the progress; for the API, a problem
/// document.
@Component
public final class StartupPage {

    private static final String FILES = "/opening/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z.]+)}");
    private static final int PERCENT = 100;
    /// Start and end of each step, in percent of the usual duration of a first start.
    private static final Map<Progress.Step, int[]> SPANS = Map.of(
            Progress.Step.DATA,
            new int[] {5, 30},
            Progress.Step.MODEL,
            new int[] {30, 50},
            Progress.Step.INDEX,
            new int[] {50, 95});

    private final EngineOpening opening;

    StartupPage(EngineOpening opening) {
        this.opening = opening;
    }

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = RequestPath.of(request);
        if (RequestPath.isApi(request)) {
            unavailable(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem(opening.state()));
        } else if (path.equals(FILES + "opening.css")) {
            send(response, "text/css", file("opening.css"));
        } else if (path.equals(FILES + "opening.js")) {
            send(response, "text/javascript", file("opening.js"));
        } else {
            unavailable(
                    response,
                    MediaType.TEXT_HTML_VALUE,
                    html(file("opening.html"), opening.state(), language(request)));
        }
    }

    private static void unavailable(HttpServletResponse response, String type, String text) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        send(response, type, text);
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The language as on all pages: the default, unless the address contains another.
    private static Language language(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> parameter.startsWith("lang="))
                .findFirst()
                .map(parameter -> Language.ofCodeOrDefault(parameter.substring("lang=".length())))
                .orElse(Language.DEFAULT);
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("counterpart/web/engine/startup/" + name)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /// @param template with `{key}` for texts, `{percent}` and `{lang}`
    private static String html(String template, EngineOpening.State state, Language language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "counterpart.web.layout.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String step = texts.getString("opening.step." + state.step().name().toLowerCase(Locale.ROOT));
        String now = new MessageFormat(step, language.locale()).format(new Object[] {state.done(), state.of()});
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "lang" -> language.code();
                            case "percent" -> String.valueOf(percent(state));
                            case "step" -> now;
                            default -> texts.getString(place.group(1));
                        }));
    }

    /// A problem document as in the API (RFC 9457).
    private static String problem(EngineOpening.State state) {
        return "{\"type\":\"about:blank\",\"title\":\"The application is starting\",\"status\":503,\"detail\":\""
                + percent(state) + " % done; ask again in two seconds\"}";
    }

    public static int percent(EngineOpening.State state) {
        int[] span = SPANS.getOrDefault(state.step(), new int[] {0, PERCENT});
        double part = state.of() == 0 ? 0 : (double) state.done() / state.of();
        return (int) Math.round(span[0] + part * (span[1] - span[0]));
    }
}
