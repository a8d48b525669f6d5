package counterpart.web.layout;

import counterpart.engine.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the layout to every page.
@ControllerAdvice(annotations = PageController.class)
@Component
public class LayoutAdvice {

    private static final int SHOWN = 8;

    @ModelAttribute("layout")
    public Layout layout(Engine engine, HttpServletRequest request, Locale locale) {
        String version = engine.data().version();
        return Layout.of(request, Layout.language(locale), version.substring(0, Math.min(SHOWN, version.length())));
    }
}
