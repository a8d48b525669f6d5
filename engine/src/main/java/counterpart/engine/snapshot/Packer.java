package counterpart.engine.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes numbers in few bytes, and equal texts and ids once.
final class Packer {

    private final DataOutputStream out;
    private final Map<Object, Integer> known = new HashMap<>();

    Packer(DataOutputStream out) {
        this.out = out;
    }

    /// A whole number, seven bits a byte, small ones of either sign in one.
    void number(long value) throws IOException {
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~0x7FL) != 0) {
            out.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    void real(double value) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(value));
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    /// A value that is written where it comes first, and by its number from then on.
    void shared(@Nullable Object value, Content content) throws IOException {
        Integer number = value == null ? Integer.valueOf(Unpacker.NULL) : known.get(value);
        if (number != null) {
            number(number);
        } else {
            number(Unpacker.NEW);
            content.write();
            known.put(Objects.requireNonNull(value), Unpacker.FIRST + known.size());
        }
    }

    /// Writes what a shared value consists of.
    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }
}
