package counterpart.web.judgement;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;

/// Validates texts that users write.
public final class TextLimits {

    private static final int LONGEST_ECHO = 100;

    private TextLimits() {}

    /// The text without surrounding white space.
    ///
    /// @throws InvalidRequestException when it is blank or longer than allowed
    public static String required(String name, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of(name, shortened(stripped), Violation.text("some-text", longest)));
        }
        return stripped;
    }

    public static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
