package counterpart.engine.data.csv;

import java.util.List;
import java.util.stream.Collectors;

/// The data package is invalid; carries all problems.
public final class InvalidDataException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    public InvalidDataException(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    /// All problems, sorted.
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        String more = problems.size() > SHOWN ? "\n… and " + (problems.size() - SHOWN) + " more" : "";
        return problems.size() + " problems in the data package:\n" + shown + more;
    }
}
