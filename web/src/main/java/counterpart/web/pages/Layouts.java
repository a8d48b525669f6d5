package counterpart.web.pages;

import counterpart.engine.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its layout.
@ControllerAdvice({
    "counterpart.web.pages",
    "counterpart.web.account",
    "counterpart.web.key",
    "counterpart.web.correction",
    "counterpart.web.engine"
})
@Component
class Layouts {

    private static final int SHOWN = 8;

    @ModelAttribute("layout")
    Layout layout(Engine engine, HttpServletRequest request, Locale locale) {
        String version = engine.data().version();
        return Layout.of(request, Layout.language(locale), version.substring(0, Math.min(SHOWN, version.length())));
    }
}
