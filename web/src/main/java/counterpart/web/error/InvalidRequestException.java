package counterpart.web.error;

import java.util.List;

/// A request that cannot be processed, with all its errors.
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final transient List<Violation> wrongs;

    public InvalidRequestException(ProblemKind kind, List<Violation> wrongs) {
        super(kind + " " + wrongs);
        this.kind = kind;
        this.wrongs = List.copyOf(wrongs);
    }

    public InvalidRequestException(ProblemKind kind, Violation wrong) {
        this(kind, List.of(wrong));
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Violation> wrongs() {
        return wrongs;
    }
}
