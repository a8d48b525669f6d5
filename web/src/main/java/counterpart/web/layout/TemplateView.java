package counterpart.web.layout;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/// A page or a part of one, rendered completely before it is sent: a form's token may create a session, and a
/// failure needs an error page.
final class TemplateView extends AbstractUrlBasedView {

    private final TemplateEngine templates;

    TemplateView(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public boolean checkResource(Locale locale) {
        return templates.hasTemplate(template());
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template(), model, page);
        response.setContentType(getContentType());
        response.setLocale(RequestContextUtils.getLocale(request));
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private String template() {
        return String.valueOf(getUrl());
    }
}
