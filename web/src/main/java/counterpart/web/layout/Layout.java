package counterpart.web.layout;

import counterpart.engine.model.Language;
import counterpart.web.http.RequestPath;
import counterpart.web.layout.glossary.Glossary;
import counterpart.web.user.AuthenticatedUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What every template needs of its request: texts and links in the page's language, the signed-in user, addresses
/// of static files and the token of forms.
///
/// @param here the page's own address
/// @param dataVersion the first characters of the data's version
/// @param visitor the signed-in user, if there is one
/// @param files adds the content hash or version to the path of a static file
/// @param formTokens the token against forged requests; may create a session
public record Layout(
        Messages texts,
        PageAddress here,
        String dataVersion,
        @Nullable AuthenticatedUser visitor,
        UnaryOperator<String> files,
        Supplier<@Nullable String> formTokens) {

    static final String LANG = "lang";

    static Layout of(
            HttpServletRequest request,
            HttpServletResponse response,
            Messages texts,
            String dataVersion,
            @Nullable AuthenticatedUser visitor) {
        return new Layout(
                texts,
                new PageAddress(RequestPath.address(request), parameters(request)),
                dataVersion,
                visitor,
                response::encodeURL,
                () -> token(request));
    }

    /// The parameters of the request's address; none when one cannot be decoded. Form data is left out: it may
    /// contain a password.
    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        } catch (InvalidParameterException e) {
            return Map.of();
        }
        if (request.getMethod().equals("POST")) {
            parameters.keySet().retainAll(List.of(LANG));
        }
        return parameters;
    }

    private static @Nullable String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : null;
    }

    public static Language language(Locale locale) {
        return Language.ofCode(locale.getLanguage()).orElse(Language.DEFAULT);
    }

    /// The code of the page's language.
    public String lang() {
        return texts.language().code();
    }

    /// The text of a key in the page's language, with arguments.
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// The term of a key in the glossary.
    public Glossary.Term term(String key) {
        return Glossary.embedded().term(key);
    }

    public String number(double value) {
        return texts.number(value);
    }

    public String decimal(double value, int digits) {
        return texts.decimal(value, digits);
    }

    public String day(LocalDate day) {
        return texts.date(day);
    }

    /// Formats a moment in the time zone of Baden-Württemberg.
    ///
    /// @param pattern key of the pattern: `pattern.day`, `pattern.minute` or `pattern.second`
    public String time(Instant moment, String pattern) {
        return texts.time(moment, pattern);
    }

    /// The path of a static file with its content hash or version.
    public String file(String path) {
        return files.apply(path);
    }

    /// The value of a form's hidden field `_csrf`; null where requests are not checked.
    public @Nullable String formToken() {
        return formTokens.get();
    }

    /// Whether an address must contain the page's language: the default needs no parameter.
    public boolean namesLanguage() {
        return isNamed(texts.language());
    }

    /// An address in the page's language.
    public String link(String path) {
        return link(path, texts.language());
    }

    /// An address in the given language.
    public static String link(String path, Language language) {
        return isNamed(language) ? path + (path.contains("?") ? "&" : "?") + LANG + "=" + language.code() : path;
    }

    /// An address in the page's language with one more parameter, unless its value is null.
    public String link(String path, String parameter, @Nullable String value) {
        PageAddress address = PageAddress.of(path);
        String there = (value == null ? address : address.with(parameter, value)).toString();
        return link(there.replace("%3F", "?"));
    }

    /// The beginning of a text.
    ///
    /// @param length the most characters, with the three dots that stand for the rest
    public static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }

    private static boolean isNamed(Language language) {
        return language != Language.DEFAULT;
    }

    /// `page` for the link to the page itself, for `aria-current`; null, which omits the attribute, for other paths.
    public @Nullable String current(String path) {
        return here.path().equals(path) ? "page" : null;
    }

    /// This page in all languages.
    public List<Translation> translations() {
        return Arrays.stream(Language.values())
                .map(language -> new Translation(
                        language.code(),
                        language.name(),
                        language.name() + ", " + language.ownName(),
                        here.in(language).toString(),
                        language == texts.language()))
                .toList();
    }

    /// The decimal separator.
    public String decimalSign() {
        return String.valueOf(DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator());
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
