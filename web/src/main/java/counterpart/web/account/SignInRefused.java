package counterpart.web.account;

import org.springframework.security.core.AuthenticationException;

/// A sign-in that failed, with the key of the text that says why.
final class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String reason;

    SignInRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
