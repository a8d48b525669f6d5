package counterpart.web.layout;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Finds the compiled template of a view name: `match/matches` is `match/matches.jte` below `src/main/jte`.
final class TemplateViewResolver extends UrlBasedViewResolver {

    private final TemplateEngine templates;

    TemplateViewResolver(TemplateEngine templates) {
        this.templates = templates;
        setViewClass(TemplateView.class);
        setSuffix(".jte");
        setContentType("text/html;charset=UTF-8");
        setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new TemplateView(templates);
    }
}
