package counterpart.web.layout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Formats dates and times in the time zone of Baden-Württemberg.
public final class DateFormats {

    private final Clock clock;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    public DateFormats(Clock clock, Locale locale) {
        this.clock = clock;
        Locale regional = Layout.language(locale).regionalLocale();
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(regional);
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(regional);
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    /// Formats an ISO date; an invalid text is returned unchanged, a missing one as an empty text.
    public String day(String day) {
        return day.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(day)) : day;
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, clock.getZone()));
    }

    public String time(Instant moment) {
        return time(LocalDateTime.ofInstant(moment, clock.getZone()));
    }

    public String time(LocalDateTime moment) {
        return times.format(moment);
    }

    /// Whether an ISO date lies before today.
    public boolean isPast(String day) {
        return !day.isEmpty() && LocalDate.parse(day).isBefore(LocalDate.now(clock));
    }

    /// Whether a day lies before today.
    public boolean isPast(LocalDate day) {
        return day.isBefore(LocalDate.now(clock));
    }
}
