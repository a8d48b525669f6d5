package counterpart.web.shortlist.web;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import java.util.function.Supplier;

/// Retries an operation that failed because of a concurrent change and does not depend on it.
final class Retry {

    private static final int TIMES = 5;

    private Retry() {}

    static <T> T whenOthersWereFaster(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (InvalidRequestException refusal) {
                if (refusal.kind() != ProblemKind.CONFLICT || attempt == TIMES) {
                    throw refusal;
                }
            }
        }
    }
}
