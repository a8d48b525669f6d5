package counterpart.web.error;

import counterpart.engine.model.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/// Messages for pages that leave out invalid values and answer the rest.
@Component
public final class ViolationMessages {

    private final ProblemDocuments documents;

    ViolationMessages(ProblemDocuments documents) {
        this.documents = documents;
    }

    public List<Message> of(List<Violation> violations, Language language) {
        return violations.stream()
                .map(violation -> new Message(
                        violation.parameter() + "=" + violation.value(),
                        documents.allowed(violation, language.locale())))
                .toList();
    }

    /// An invalid value for a user.
    ///
    /// @param sent parameter and value as sent
    /// @param allowed a sentence about the allowed values, with similar ones if there are any
    public record Message(String sent, String allowed) {}
}
