package counterpart.web.export;

import counterpart.engine.model.Language;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The fixed texts of dossiers in one language; terms that are also on pages (factors, strategies, phases) use the
/// pages' texts.
public final class ExportTexts {

    private static final ResourceBundleMessageSource TEXTS = new ResourceBundleMessageSource();

    static {
        TEXTS.setBasenames("counterpart/web/export/words", "counterpart/web/layout/messages");
        TEXTS.setDefaultEncoding(StandardCharsets.UTF_8.name());
        TEXTS.setFallbackToSystemLocale(false);
        TEXTS.setAlwaysUseMessageFormat(true);
    }

    private final Locale locale;

    private ExportTexts(Locale locale) {
        this.locale = locale;
    }

    public static ExportTexts in(Language language) {
        return in(language.code());
    }

    public static ExportTexts in(String lang) {
        return new ExportTexts(Locale.of(lang));
    }

    /// The text of a key with its arguments.
    ///
    /// @throws org.springframework.context.NoSuchMessageException when there is no such text
    public String of(String key, Object... arguments) {
        return TEXTS.getMessage(key, arguments, locale);
    }

    /// A number with the decimal separator of the language, for example `12,3`.
    public String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /// A formatted date, for example `23. November 2026`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("format.day"), locale).format(day);
    }

    char decimalSign() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
