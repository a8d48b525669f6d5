package counterpart.web.shortlist;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.judgement.TextLimits;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notes on an entry as a user wrote them. They need not be valid: a page shows them again as they are.
///
/// @param nextStepOn a date such as 2026-01-31, any other text, or empty
public record EntryNotesParameters(
        EntryStatus status,
        String reason,
        String note,
        String contactPersons,
        String nextStep,
        String nextStepOn,
        String inCharge,
        String programme) {

    /// The notes.
    ///
    /// @throws InvalidRequestException naming everything that is invalid in them
    public EntryNotes notes() {
        List<Violation> wrongs = violations();
        if (!wrongs.isEmpty()) {
            throw new InvalidRequestException(ProblemKind.INVALID_INPUT, wrongs);
        }
        return read();
    }

    /// Every text that is too long, an invalid date and every missing text.
    public List<Violation> violations() {
        List<Violation> wrongs = new ArrayList<>(read().violations());
        if (!isDateReadable()) {
            wrongs.add(Violation.of("nextStepOn", TextLimits.shortened(nextStepOn), Violation.text("day")));
        }
        return wrongs;
    }

    /// Whether the date is one, or empty.
    public boolean isDateReadable() {
        return nextStepOn.isEmpty() || day().isPresent();
    }

    /// The notes other than the status, by name, in the order of the form.
    public Map<String, String> texts() {
        return EntryNotes.texts(reason, note, contactPersons, nextStep, nextStepOn, inCharge, programme);
    }

    /// Whether these are the given notes, word for word.
    public boolean sameAs(EntryNotes notes) {
        return status == notes.status() && texts().equals(notes.texts());
    }

    private EntryNotes read() {
        @Nullable LocalDate day = day().orElse(null);
        return new EntryNotes(status, reason, note, contactPersons, nextStep, day, inCharge, programme);
    }

    /// A date of the years 1 to 9999: both databases store it.
    private Optional<LocalDate> day() {
        try {
            return Optional.of(nextStepOn)
                    .filter(text -> text.length() == "yyyy-mm-dd".length())
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
