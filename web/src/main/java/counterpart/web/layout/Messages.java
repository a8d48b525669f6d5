package counterpart.web.layout;

import counterpart.engine.model.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
/// The page texts and formats of one language.

public record Messages(MessageSource messages, Language language, Locale locale) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public static Messages of(MessageSource messages, Language language) {
        return new Messages(messages, language, language.locale());
    }

    /// The text of a key, with arguments.
    ///
    /// @throws org.springframework.context.NoSuchMessageException when there is none
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// Formats a whole number in the language.
    public String number(double value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// Formats a date in the language.
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("pattern.day"), locale).format(day);
    }

    /// Formats a moment in the time zone of Baden-Württemberg.
    ///
    /// @param pattern key of the pattern
    public String time(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(of(pattern), locale).format(moment.atZone(ZONE));
    }

    /// Formats a year, a month or a day in ISO form in the language.
    public String partialDate(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> DateTimeFormatter.ofPattern(of("pattern.month"), locale).format(YearMonth.parse(date));
            default -> date(LocalDate.parse(date));
        };
    }

    /// Formats a number with the given number of decimals in the language.
    public String decimal(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
