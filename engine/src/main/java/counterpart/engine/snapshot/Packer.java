package counterpart.engine.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes numbers compactly, and equal texts and ids only once.
final class Packer {

    private final DataOutputStream out;
    private final Map<Object, Integer> known = new HashMap<>();

    Packer(DataOutputStream out) {
        this.out = out;
    }

    /// An integer with seven bits per byte; small integers of either sign need one byte.
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

    /// Integers with four bytes each, which are read at once.
    void integers(int[] values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    /// A shared value: written in full at its first occurrence, and by its number afterwards.
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

    /// Writes the content of a shared value.
    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }
}
