package counterpart.web.shortlist;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.judgement.TextLimits;
import counterpart.web.user.SecretToken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The notes of an advisor about an entry. Texts are empty when nothing was written.
///
/// @param reason reason for dropping it
/// @param nextStepOn null without a date
/// @param inCharge person responsible for the next step
/// @param programme that shall fund it, in the advisor's words
public record EntryNotes(
        EntryStatus status,
        String reason,
        String note,
        String contactPersons,
        String nextStep,
        @Nullable LocalDate nextStepOn,
        String inCharge,
        String programme) {

    /// The notes of a new entry.
    public static final EntryNotes NONE = new EntryNotes(EntryStatus.LONG_LIST, "", "", "", "", null, "", "");

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

    /// The notes other than the status as texts, by name, in the order of the form; a date in ISO form.
    public Map<String, String> texts() {
        return texts(reason, note, contactPersons, nextStep, day(), inCharge, programme);
    }

    private String day() {
        return Optional.ofNullable(nextStepOn).map(LocalDate::toString).orElse("");
    }

    static Map<String, String> texts(
            String reason,
            String note,
            String contactPersons,
            String nextStep,
            String nextStepOn,
            String inCharge,
            String programme) {
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
    /// @throws InvalidRequestException naming every text that is too long and every missing text
    void check() {
        List<Violation> wrongs = violations();
        if (!wrongs.isEmpty()) {
            throw new InvalidRequestException(ProblemKind.INVALID_INPUT, wrongs);
        }
    }

    /// Every text that is too long and every missing text: dropping needs a reason.
    List<Violation> violations() {
        List<Violation> wrongs = new ArrayList<>();
        length(wrongs, "reason", reason, 500);
        length(wrongs, "note", note, 4000);
        length(wrongs, "contactPersons", contactPersons, 1000);
        length(wrongs, "nextStep", nextStep, 500);
        length(wrongs, "inCharge", inCharge, 200);
        length(wrongs, "programme", programme, 200);
        if (status == EntryStatus.DROPPED && reason.isBlank()) {
            wrongs.add(Violation.of("reason", "", Violation.text("reason")));
        }
        return wrongs;
    }

    private static void length(List<Violation> wrongs, String name, String text, int longest) {
        if (text.length() > longest) {
            wrongs.add(Violation.of(name, TextLimits.shortened(text), Violation.text("text", longest)));
        }
    }
}
