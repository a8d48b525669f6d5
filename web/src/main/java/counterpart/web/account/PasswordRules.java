package counterpart.web.account;

import java.nio.charset.StandardCharsets;

/// What a password must be: long rather than odd.
public final class PasswordRules {

    static final int LEAST = 12;

    /// bcrypt reads no more.
    public static final int MOST = 72;

    private PasswordRules() {}

    static boolean isGood(String password) {
        return password.length() >= LEAST && isReadable(password);
    }

    public static boolean isReadable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST;
    }
}
