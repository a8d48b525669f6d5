package counterpart.web.pages;

import counterpart.engine.model.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;

/// What every page needs around its content.
///
/// @param lang `de` or `en`
/// @param here the page's own address
/// @param dataVersion the first characters of the data's version
public record Layout(String lang, Address here, String dataVersion) {

    private static final String LANG = "lang";

    /// The request's address, without parameters that cannot be decoded. What came with a form stays out: it may be a
    /// password.
    static Layout of(HttpServletRequest request, Language language, String dataVersion) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
            if (request.getMethod().equals("POST")) {
                parameters.keySet().retainAll(List.of(LANG));
            }
        } catch (InvalidParameterException e) {
            parameters.clear();
        }
        return new Layout(language.code(), new Address(request.getRequestURI(), parameters), dataVersion);
    }

    public static Language language(Locale locale) {
        return Language.ofCode(locale.getLanguage()).orElse(Language.DE);
    }

    /// An address in the language of the page; German is the default and needs no parameter.
    public String link(String path) {
        return lang.equals("de") ? path : path + (path.contains("?") ? "&" : "?") + LANG + "=" + lang;
    }

    /// An address in a language.
    public static String link(String path, Language language) {
        return new Layout(language.code(), new Address("", Map.of()), "").link(path);
    }

    /// This page in another language.
    public String inLanguage(String other) {
        return (other.equals("de") ? here.without(LANG) : here.with(LANG, other)).toString();
    }

    /// What was searched for, to stand in the search box.
    public String query() {
        return here.parameters().getOrDefault("q", List.of("")).getFirst();
    }
}
