package counterpart.web.error;

import counterpart.engine.model.Language;
import counterpart.web.http.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Writes problem documents in the language of the request.
@Component
final class ProblemDocuments {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ProblemDocuments() {
        texts.setBasename("counterpart/web/error/problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    ProblemDetail of(ProblemKind kind, List<Violation> wrongs, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(kind.status());
        problem.setType(kind.type());
        problem.setTitle(texts.getMessage("title." + kind.key(), null, locale));
        problem.setDetail(wrongs.stream()
                .map(wrong -> sentence(kind, wrong, locale))
                .distinct()
                .collect(Collectors.joining(" ")));
        problem.setProperty(
                "errors", wrongs.stream().map(wrong -> entry(wrong, locale)).toList());
        return problem;
    }

    /// The language of the request; the default for an unknown value.
    static Locale localeOf(HttpServletRequest request) {
        return Language.ofCodeOrDefault(RequestLanguage.of(request)).locale();
    }

    private String sentence(ProblemKind kind, Violation wrong, Locale locale) {
        Object[] words = {wrong.parameter(), wrong.value(), texts.getMessage(wrong.allowed(), locale)};
        return withNearest(texts.getMessage(detail(kind, wrong, words), locale), wrong, locale);
    }

    /// A sentence about the allowed values.
    String allowed(Violation wrong, Locale locale) {
        Object[] words = {texts.getMessage(wrong.allowed(), locale)};
        return withNearest(texts.getMessage("allowed-values", words, locale), wrong, locale);
    }

    private String withNearest(String sentence, Violation wrong, Locale locale) {
        List<String> sentences = new ArrayList<>(List.of(sentence));
        if (!wrong.nearest().isEmpty()) {
            Object[] nearest = {String.join(", ", wrong.nearest())};
            sentences.add(texts.getMessage("nearest", nearest, locale));
        }
        return String.join(" ", sentences);
    }

    /// The most specific text that exists: for the allowed values, for an unknown value, or for the problem
    /// kind.
    private static MessageSourceResolvable detail(ProblemKind kind, Violation wrong, Object[] words) {
        String general = "detail." + kind.key();
        String particular = general + "." + wrong.key();
        String[] codes = wrong.value().isEmpty()
                ? new String[] {particular, general + ".no-value", general}
                : new String[] {particular, general};
        return new DefaultMessageSourceResolvable(codes, words);
    }

    private Map<String, Object> entry(Violation wrong, Locale locale) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("parameter", wrong.parameter());
        entry.put("value", wrong.value());
        entry.put("allowed", texts.getMessage(wrong.allowed(), locale));
        if (!wrong.nearest().isEmpty()) {
            entry.put("nearest", wrong.nearest());
        }
        return entry;
    }
}
