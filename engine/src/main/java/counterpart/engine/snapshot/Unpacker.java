package counterpart.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the output of a [Packer]; equal texts and ids become one object.
final class Unpacker {

    static final int NULL = 0;
    static final int NEW = 1;
    static final int FIRST = 2;

    private final ByteBuffer bytes;
    private final List<Object> known = new ArrayList<>();

    Unpacker(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes.get();
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = bytes.get();
        }
        value |= (long) next << shift;
        return (value >>> 1) ^ -(value & 1);
    }

    int integer() {
        return (int) number();
    }

    double real() {
        return bytes.getDouble();
    }

    double[] reals(int size) {
        double[] reals = new double[size];
        bytes.asDoubleBuffer().get(reals);
        bytes.position(bytes.position() + size * Double.BYTES);
        return reals;
    }

    int[] integers(int size) {
        int[] integers = new int[size];
        part(size * Integer.BYTES).asIntBuffer().get(integers);
        return integers;
    }

    /// The next bytes, to be read on their own.
    ByteBuffer part(int length) {
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return part;
    }

    String text() {
        byte[] text = new byte[integer()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// A shared value, written in full at its first occurrence.
    @Nullable
    Object shared(Supplier<? extends Object> content) {
        int number = integer();
        if (number == NULL) {
            return null;
        }
        if (number == NEW) {
            Object value = content.get();
            known.add(value);
            return value;
        }
        return known.get(number - FIRST);
    }
}
