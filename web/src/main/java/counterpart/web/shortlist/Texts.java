package counterpart.web.shortlist;

import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;

/// Checks texts that people write.
final class Texts {

    private static final int LONGEST_ECHO = 100;

    private Texts() {}

    /// The text without blanks around it.
    ///
    /// @throws Refusal when it is blank or longer than allowed
    static String required(String name, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new Refusal(
                    ProblemKind.INVALID_INPUT, Wrong.of(name, shortened(stripped), Wrong.text("some-text", longest)));
        }
        return stripped;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
