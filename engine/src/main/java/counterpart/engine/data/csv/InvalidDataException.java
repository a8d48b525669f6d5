package counterpart.engine.data.csv;

import java.util.List;
import java.util.stream.Collectors;

/// The data package, or files to be imported into it, are invalid; carries all problems.
public final class InvalidDataException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    public InvalidDataException(List<Problem> problems) {
        this("the data package", problems);
    }

    /// @param where what has the problems, to be read after "problems in"
    public InvalidDataException(String where, List<Problem> problems) {
        super(summary(where, problems));
        this.problems = List.copyOf(problems);
    }

    /// All problems, sorted.
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(String where, List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        String more = problems.size() > SHOWN ? "\n… and " + (problems.size() - SHOWN) + " more" : "";
        return problems.size() + " problems in " + where + ":\n" + shown + more;
    }
}
