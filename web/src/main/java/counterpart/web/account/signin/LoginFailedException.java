package counterpart.web.account.signin;

import org.springframework.security.core.AuthenticationException;

/// A failed sign-in, with the key of the text that explains it.
final class LoginFailedException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String reason;

    LoginFailedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
