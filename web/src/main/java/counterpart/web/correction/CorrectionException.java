package counterpart.web.correction;

/// A request about a correction is rejected; the text `correction.refused.<reason>` gives the reason.
public final class CorrectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    public CorrectionException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
