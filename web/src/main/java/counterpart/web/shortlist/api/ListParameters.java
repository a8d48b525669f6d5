package counterpart.web.shortlist.api;

import counterpart.engine.model.Language;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the parameters that the requests about shortlists share.
final class ListParameters {

    private ListParameters() {}

    /// @throws InvalidRequestException when there is no such language
    static Language language(LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return language;
    }

    /// The key of a list or a link.
    ///
    /// @throws InvalidRequestException NOT_FOUND when the text is not a key
    static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    ProblemKind.NOT_FOUND, Violation.of("id", id, Violation.text("shortlist")));
        }
    }

    /// The values, each empty where it was null.
    static List<String> present(List<@Nullable String> values) {
        return values.stream().map(value -> value == null ? "" : value).toList();
    }
}
