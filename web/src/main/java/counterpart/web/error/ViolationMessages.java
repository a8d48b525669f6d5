package counterpart.web.error;

import counterpart.engine.model.Language;
import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Violations in words: for pages that leave out invalid values and answer the rest, and for what is no HTTP response
/// of its own.
@Component
public final class ViolationMessages {

    private final ProblemDocuments documents;

    ViolationMessages(ProblemDocuments documents) {
        this.documents = documents;
    }

    /// The problem document of a request that cannot be processed.
    public ProblemDetail problem(InvalidRequestException refusal, Language language) {
        return documents.of(refusal.kind(), refusal.wrongs(), language.locale());
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
