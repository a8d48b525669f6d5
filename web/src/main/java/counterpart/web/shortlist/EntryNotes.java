package counterpart.web.shortlist;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.judgement.TextLimits;
import counterpart.web.user.SecretToken;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The notes of an advisor about an entry.
///
/// @param nextStepOn ISO date, or empty
public record EntryNotes(
        EntryStatus status,
        String reason,
        String note,
        String contactPersons,
        String nextStep,
        String nextStepOn,
        String inCharge,
        String programme) {

    /// The names of the notes that differ in `other`, separated by commas; a changed status includes its new key.
    String changed(EntryNotes other) {
        List<String> names = new ArrayList<>();
        if (status != other.status) {
            names.add("status=" + other.status.key());
        }
        Map<String, String> theirs = other.texts();
        texts().forEach((name, text) -> {
            if (!text.equals(theirs.get(name))) {
                names.add(name);
            }
        });
        return String.join(",", names);
    }

    /// The texts by name, in the order of the form.
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("reason", reason);
        texts.put("note", note);
        texts.put("contactPersons", contactPersons);
        texts.put("nextStep", nextStep);
        texts.put("nextStepOn", nextStepOn);
        texts.put("inCharge", inCharge);
        texts.put("programme", programme);
        return texts;
    }

    /// A fingerprint that changes when any of the notes changes; a form sends it to tell which notes its user saw.
    public String fingerprint() {
        return SecretToken.hash(status.key() + texts());
    }

    /// Validates the notes.
    ///
    /// @throws InvalidRequestException naming every text that is too long, every invalid date and every missing
    ///     text: dropping needs a reason
    void check() {
        List<Violation> wrongs = new ArrayList<>();
        length(wrongs, "reason", reason, 500);
        length(wrongs, "note", note, 4000);
        length(wrongs, "contactPersons", contactPersons, 1000);
        length(wrongs, "nextStep", nextStep, 500);
        length(wrongs, "inCharge", inCharge, 200);
        length(wrongs, "programme", programme, 200);
        if (!nextStepOn.isEmpty() && !isDay(nextStepOn)) {
            wrongs.add(Violation.of("nextStepOn", TextLimits.shortened(nextStepOn), Violation.text("day")));
        }
        if (status == EntryStatus.DROPPED && reason.isBlank()) {
            wrongs.add(Violation.of("reason", "", Violation.text("reason")));
        }
        if (!wrongs.isEmpty()) {
            throw new InvalidRequestException(ProblemKind.INVALID_INPUT, wrongs);
        }
    }

    private static void length(List<Violation> wrongs, String name, String text, int longest) {
        if (text.length() > longest) {
            wrongs.add(Violation.of(name, TextLimits.shortened(text), Violation.text("text", longest)));
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
