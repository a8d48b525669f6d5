package counterpart.web.account;

/// A request about an account is rejected; the text `account.rejected.<reason>` gives the reason.
public final class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    AccountException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
