package counterpart.web.problem;

import java.util.List;

/// A request that cannot be answered, with everything that is wrong with it.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final transient List<Wrong> wrongs;

    public Refusal(ProblemKind kind, List<Wrong> wrongs) {
        super(kind + " " + wrongs);
        this.kind = kind;
        this.wrongs = List.copyOf(wrongs);
    }

    public Refusal(ProblemKind kind, Wrong wrong) {
        this(kind, List.of(wrong));
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }
}
