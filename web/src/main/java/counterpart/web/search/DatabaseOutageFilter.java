package counterpart.web.search;

import counterpart.web.error.DatabaseFailure;
import counterpart.web.layout.LanguageResolver;
import counterpart.web.layout.SecurityHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Answers requests that fail before or after their controller because the database cannot be reached: sessions, keys
/// and sign-ins are read and stored by filters.
@Component
@Order(DatabaseOutageFilter.AFTER_ENGINE)
final class DatabaseOutageFilter extends OncePerRequestFilter {

    /// Inside the filter that gives a request its engine, outside the filter of sessions.
    static final int AFTER_ENGINE = Ordered.HIGHEST_PRECEDENCE + 30;

    private final ObjectProvider<ErrorPageAdvice> pages;
    private final ObjectProvider<HandlerExceptionResolver> problems;
    private final ObjectProvider<ViewResolver> views;

    DatabaseOutageFilter(
            ObjectProvider<ErrorPageAdvice> pages,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems,
            @Qualifier("templateViewResolver") ObjectProvider<ViewResolver> views) {
        this.pages = pages;
        this.problems = problems;
        this.views = views;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseFailure.isOutage(e)) {
                throw e;
            }
            response.reset();
            SecurityHeaders.set(request, response);
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws ServletException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new LanguageResolver());
        ModelAndView page = pages.getObject().resolveException(request, response, null, failure);
        if (page == null) {
            problems.getObject().resolveException(request, response, null, failure);
        } else {
            render(page, request, response);
        }
    }

    private void render(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        response.setStatus(Objects.requireNonNull(page.getStatus()).value());
        try {
            View view = views.getObject()
                    .resolveViewName(
                            Objects.requireNonNull(page.getViewName()), new LanguageResolver().resolveLocale(request));
            if (view != null) {
                view.render(page.getModel(), request, response);
            }
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
