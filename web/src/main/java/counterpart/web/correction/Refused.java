package counterpart.web.correction;

/// Something about a correction cannot be done; the text `correction.refused.<reason>` says why.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    Refused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
