package counterpart.web.shortlist;

import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// What an advisor writes about a region.
///
/// @param nextStepOn ISO date, or empty
public record EntryNotes(
        Status status,
        String reason,
        String note,
        String contactPersons,
        String nextStep,
        String nextStepOn,
        String inCharge,
        String programme) {

    /// Checks what is given.
    ///
    /// @throws Refusal naming everything that is too long, is no day, or is missing: dropping needs a reason
    void check() {
        List<Wrong> wrongs = new ArrayList<>();
        length(wrongs, "reason", reason, 500);
        length(wrongs, "note", note, 4000);
        length(wrongs, "contactPersons", contactPersons, 1000);
        length(wrongs, "nextStep", nextStep, 500);
        length(wrongs, "inCharge", inCharge, 200);
        length(wrongs, "programme", programme, 200);
        if (!nextStepOn.isEmpty() && !isDay(nextStepOn)) {
            wrongs.add(Wrong.of("nextStepOn", Texts.shortened(nextStepOn), Wrong.text("day")));
        }
        if (status == Status.DROPPED && reason.isBlank()) {
            wrongs.add(Wrong.of("reason", "", Wrong.text("reason")));
        }
        if (!wrongs.isEmpty()) {
            throw new Refusal(ProblemKind.INVALID_INPUT, wrongs);
        }
    }

    private static void length(List<Wrong> wrongs, String name, String text, int longest) {
        if (text.length() > longest) {
            wrongs.add(Wrong.of(name, Texts.shortened(text), Wrong.text("text", longest)));
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
