package counterpart.web.layout;

import counterpart.engine.Engine;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the layout to every page.
@ControllerAdvice(annotations = PageController.class)
@Component
public class LayoutAdvice {

    private static final int SHOWN = 8;

    private final MessageSource messages;
    private final CurrentUser access;

    LayoutAdvice(MessageSource messages, CurrentUser access) {
        this.messages = messages;
        this.access = access;
    }

    @ModelAttribute("layout")
    public Layout layout(Engine engine, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String version = engine.data().version();
        return Layout.of(
                request,
                response,
                Messages.of(messages, Layout.language(locale)),
                version.substring(0, Math.min(SHOWN, version.length())),
                access.person().orElse(null));
    }
}
