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

/// What every page needs around its content.
///
/// @param lang the code of its language
/// @param here the page's own address
/// @param dataVersion the first characters of the data's version
public record Layout(String lang, PageAddress here, String dataVersion) {

    static final String LANG = "lang";

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
        return new Layout(language.code(), new PageAddress(RequestPath.address(request), parameters), dataVersion);
    }

    public static Language language(Locale locale) {
        return Language.ofCode(locale.getLanguage()).orElse(Language.DEFAULT);
    }

    /// Whether an address must name the page's language: the default needs no parameter.
    public boolean namesLanguage() {
        return !lang.equals(Language.DEFAULT.code());
    }

    /// An address in the language of the page.
    public String link(String path) {
        return namesLanguage() ? path + (path.contains("?") ? "&" : "?") + LANG + "=" + lang : path;
    }

    /// An address in a language.
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

    /// The sign between a number and its decimals.
    public String decimalSign() {
        return String.valueOf(DecimalFormatSymbols.getInstance(Locale.of(lang)).getDecimalSeparator());
    }

    /// What was searched for, to stand in the search box.
    public String query() {
        return here.parameters().getOrDefault("q", List.of("")).getFirst();
    }

    /// A page in one language.
    ///
    /// @param label for users who hear the page
    /// @param current whether it is the language of the page that is shown
    public record Translation(String code, String name, String label, String href, boolean current) {}
}
