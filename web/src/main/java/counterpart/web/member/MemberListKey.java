package counterpart.web.member;

import counterpart.web.user.SecretToken;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The id of a member list: 128 random bits in the address of the list. The database holds a hash of it, by which the
/// list is found, and what is encrypted with a key derived from it (AES-256-GCM): a list can be read with its address
/// only.
record MemberListKey(String id) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int ID_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static MemberListKey random() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return new MemberListKey(HexFormat.of().formatHex(bytes));
    }

    /// The key of the list in the database.
    String row() {
        return SecretToken.hash("member list " + id);
    }

    /// @param portion number of the portion; only this one can be decrypted with the same number
    byte[] encrypt(int portion, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, portion, nonce, content);
        return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /// @throws IllegalStateException when it was changed, or belongs to another list or number
    byte[] decrypt(int portion, byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        return apply(Cipher.DECRYPT_MODE, portion, nonce, Arrays.copyOfRange(stored, NONCE_BYTES, stored.length));
    }

    private byte[] apply(int mode, int portion, byte[] nonce, byte[] content) {
        byte[] key = HexFormat.of().parseHex(SecretToken.hash("member list content " + id));
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(portion).flip());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("portion " + portion + " of a member list is damaged", e);
        }
    }
}
