package counterpart.web.layout;

import counterpart.engine.model.Language;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;

/// The data of the layout around every page.
///
/// @param lang the code of its language
/// @param here the page's own address
/// @param dataVersion the first characters of the data's version
public record Layout(String lang, PageAddress here, String dataVersion) {

    static final String LANG = "lang";

    /// The address of the request, without parameters that cannot be decoded. Form data is left out: it may contain
    /// a password.
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
        return new Layout(language.code(), new PageAddress(RequestPath.address(request), parameters), dataVersion);
    }

    public static Language language(Locale locale) {
        return Language.ofCode(locale.getLanguage()).orElse(Language.DEFAULT);
    }

    /// Whether an address must contain the page's language: the default needs no parameter.
    public boolean namesLanguage() {
        return !lang.equals(Language.DEFAULT.code());
    }

    /// An address in the page's language.
    public String link(String path) {
        return namesLanguage() ? path + (path.contains("?") ? "&" : "?") + LANG + "=" + lang : path;
    }

    /// An address in the given language.
    public static String link(String path, Language language) {
        return new Layout(language.code(), new PageAddress("", Map.of()), "").link(path);
    }

    /// This page in all languages.
    public List<Translation> translations() {
        return Arrays.stream(Language.values())
                .map(language -> new Translation(
                        language.code(),
                        language.name(),
                        language.name() + ", " + language.ownName(),
                        here.in(language).toString(),
                        language.code().equals(lang)))
                .toList();
    }

    /// The decimal separator.
    public String decimalSign() {
        return String.valueOf(DecimalFormatSymbols.getInstance(Locale.of(lang)).getDecimalSeparator());
    }

    /// The search text, for the search box.
    public String query() {
        return here.parameters().getOrDefault("q", List.of("")).getFirst();
    }

    /// A page in one language.
    ///
    /// @param label for screen readers
    /// @param current whether it is the language of the page that is shown
    public record Translation(String code, String name, String label, String href, boolean current) {}
}
