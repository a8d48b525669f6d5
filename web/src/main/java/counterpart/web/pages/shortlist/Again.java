package counterpart.web.pages.shortlist;

import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import java.util.function.Supplier;

/// Tries again what does not depend on what others did at the same moment.
final class Again {

    private static final int TIMES = 5;

    private Again() {}

    static <T> T whenOthersWereFaster(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (Refusal refusal) {
                if (refusal.kind() != ProblemKind.CONFLICT || attempt == TIMES) {
                    throw refusal;
                }
            }
        }
    }
}
