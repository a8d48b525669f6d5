package counterpart.web.storage;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Keys of rows: UUIDs of version 7, so that later rows sort after earlier ones (to the millisecond).
public final class RowKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RowKeys() {}

    public static UUID next() {
        return at(Instant.now());
    }

    static UUID at(Instant instant) {
        long high = instant.toEpochMilli() << 16 | VERSION | RANDOM.nextInt(1 << 12);
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
