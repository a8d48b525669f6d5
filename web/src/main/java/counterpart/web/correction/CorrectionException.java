package counterpart.web.correction;

/// Something about a correction cannot be done; the text `correction.refused.<reason>` says why.
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
