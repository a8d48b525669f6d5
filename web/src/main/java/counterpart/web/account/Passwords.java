package counterpart.web.account;

import java.nio.charset.StandardCharsets;

/// What a password must be: long rather than odd.
final class Passwords {

    static final int LEAST = 12;

    /// bcrypt reads no more.
    static final int MOST = 72;

    private Passwords() {}

    static boolean isGood(String password) {
        return password.length() >= LEAST && isReadable(password);
    }

    static boolean isReadable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST;
    }
}
