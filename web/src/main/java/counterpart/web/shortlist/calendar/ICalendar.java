package counterpart.web.shortlist.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

/// Next steps as a calendar by RFC 5545: events of a whole day, with identifiers that stay the same. The same steps
/// give the same text, so that it can be compared.
public final class ICalendar {

    /// Longest line in octets, without its end.
    private static final int LINE = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /// The text of a calendar.
    ///
    /// @param name of the calendar
    /// @param unnamed what a step without words is called
    /// @param absolute makes an address of a path
    public static byte[] of(String name, String unnamed, List<NextStep> steps, UnaryOperator<String> absolute) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Counterpart//Next steps//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("NAME", escaped(name));
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        steps.forEach(step -> calendar.event(step, unnamed, absolute));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(NextStep step, String unnamed, UnaryOperator<String> absolute) {
        String what = step.what().isBlank() ? unnamed : step.what();
        String changed = MOMENT.format(step.changedAt());
        line("BEGIN", "VEVENT");
        line("UID", step.uid());
        line("DTSTAMP", changed);
        line("LAST-MODIFIED", changed);
        line("DTSTART;VALUE=DATE", day(step.on()));
        line("DTEND;VALUE=DATE", day(step.on().plusDays(1)));
        line("SUMMARY", escaped(what + " – " + step.name()));
        line("DESCRIPTION", escaped(step.title() + "\n" + step.cluster()));
        line("URL", absolute.apply("/shortlists/" + step.list()) + step.anchor());
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /// A TEXT value: backslash, semicolon, comma and line ends are escaped, other control characters left out.
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Appends a content line, folded after at most 75 octets and never within a character.
    private void line(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += Character.charCount(point);
        }
        text.append(END);
    }
}
