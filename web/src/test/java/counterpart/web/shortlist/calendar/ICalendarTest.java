package counterpart.web.shortlist.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final UUID LIST = UUID.fromString("019b2c4e-9c31-7a02-8d11-5f0e6b7c2a90");
    private static final Instant CHANGED = Instant.parse("2026-11-28T09:30:15.5Z");

    @Test
    void anEventHasWhatCalendarProgramsNeed() {
        String calendar = written(step("Videokonferenz", LocalDate.of(2031, 12, 31)));
        assertThat(calendar.split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains(
                        "DTSTAMP:20261128T093015Z",
                        "DTSTART;VALUE=DATE:20311231",
                        "DTEND;VALUE=DATE:20320101",
                        "SUMMARY:Videokonferenz – Minnesota");
    }

    @Test
    void theIdentifierStaysWhenTheStepChangesAndDiffersByEntry() {
        NextStep one = step("Anruf", LocalDate.of(2031, 1, 1));
        NextStep later = step("Besuch", LocalDate.of(2032, 1, 1));
        NextStep other =
                new NextStep(LIST, "Reise", "BioRN", "SE33", "Norrland", "Anruf", LocalDate.of(2031, 1, 1), CHANGED);
        assertThat(one.uid()).isEqualTo(later.uid()).isNotEqualTo(other.uid());
        assertThat(written(one)).isEqualTo(written(step("Anruf", LocalDate.of(2031, 1, 1))));
    }

    @Test
    void textsAreEscaped() {
        assertThat(ICalendar.escaped("a,b;c\\d\r\ne\nf\u0007g")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nfg");
        assertThat(written(step("END:VEVENT\r\nX:1", LocalDate.of(2031, 1, 1))))
                .containsOnlyOnce("\r\nEND:VEVENT\r\n")
                .doesNotContain("\r\nX:1");
    }

    @Test
    void linesHaveAtMost75OctetsAndAreWholeWhenUnfolded() {
        String what = "Grüße aus Tübingen 🚀 ".repeat(20).strip();
        String calendar = written(step(what, LocalDate.of(2031, 1, 1)));
        assertThat(Arrays.stream(calendar.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + what + " – Minnesota\r\n");
        assertThat(calendar).doesNotContain("\uFFFD");
    }

    private static NextStep step(String what, LocalDate on) {
        return new NextStep(LIST, "Reise", "BioRN", "US-MN", "Minnesota", what, on, CHANGED);
    }

    private static String written(NextStep step) {
        return new String(
                ICalendar.of("Schritte", "Nächster Schritt", List.of(step), path -> "https://counterpart.test" + path),
                StandardCharsets.UTF_8);
    }
}
