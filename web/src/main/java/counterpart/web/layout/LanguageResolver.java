package counterpart.web.layout;

import counterpart.engine.model.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// Determines the language from the address alone, so that a link shows the same page to every user: the default,
/// or the language of `lang`.
public final class LanguageResolver implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        try {
            return Language.ofCodeOrDefault(request.getParameter(Layout.LANG)).locale();
        } catch (InvalidParameterException e) {
            return Language.DEFAULT.locale();
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address decides the language");
    }
}
