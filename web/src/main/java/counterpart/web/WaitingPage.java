package counterpart.web;

import counterpart.engine.Progress;
import counterpart.engine.model.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is said while the engine opens. Nothing of the application is there yet, not even its templates.
final class WaitingPage {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z.]+)}");
    private static final int PERCENT = 100;
    /// Where the steps begin and end, in percent of the usual time of a first start.
    private static final Map<Progress.Step, int[]> SPANS = Map.of(
            Progress.Step.DATA,
            new int[] {5, 30},
            Progress.Step.MODEL,
            new int[] {30, 50},
            Progress.Step.INDEX,
            new int[] {50, 95});

    private WaitingPage() {}

    /// @param template with `{key}` for texts, `{percent}` and `{lang}`
    static String html(String template, EngineOpening.State state, Language language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "counterpart.web.pages.messages",
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

    /// As the API's other problems (RFC 9457).
    static String problem(EngineOpening.State state) {
        return "{\"type\":\"about:blank\",\"title\":\"The application is starting\",\"status\":503,\"detail\":\""
                + percent(state) + " % done; ask again in two seconds\"}";
    }

    static int percent(EngineOpening.State state) {
        int[] span = SPANS.getOrDefault(state.step(), new int[] {0, PERCENT});
        double part = state.of() == 0 ? 0 : (double) state.done() / state.of();
        return (int) Math.round(span[0] + part * (span[1] - span[0]));
    }
}
