package counterpart.web.account;

/// Something a person wanted cannot be done; the text `account.rejected.<reason>` says why.
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    Rejected(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
