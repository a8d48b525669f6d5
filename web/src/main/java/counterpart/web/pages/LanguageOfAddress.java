package counterpart.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The address alone decides the language, so that a link looks the same to everyone: German, or English by `lang=en`.
final class LanguageOfAddress implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        try {
            return "en".equalsIgnoreCase(request.getParameter("lang")) ? Locale.ENGLISH : Locale.GERMAN;
        } catch (InvalidParameterException e) {
            return Locale.GERMAN;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address decides the language");
    }
}
