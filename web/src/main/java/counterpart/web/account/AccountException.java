package counterpart.web.account;

/// Something a person wanted cannot be done; the text `account.rejected.<reason>` says why.
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
