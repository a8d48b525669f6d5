package counterpart.web.account;

import java.nio.charset.StandardCharsets;

/// The rules for passwords: length instead of special characters.
public final class PasswordRules {

    static final int LEAST = 12;

    /// Maximum length in bytes: bcrypt ignores the rest.
    public static final int MOST = 72;

    private PasswordRules() {}

    static boolean isGood(String password) {
        return password.length() >= LEAST && isReadable(password);
    }

    public static boolean isReadable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST;
    }
}
