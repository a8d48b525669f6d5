package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// The stored form of a vector: the number of entries, the ordinals' steps (both as variable-length integers), then
/// the values as 32-bit IEEE floats, little-endian. A value is rounded once, when it is written; all products use
/// the stored value.
///
/// An instance is a reader with its own buffers, for one thread.
public final class VectorCodec {

    private int size;
    private int[] ordinals = new int[64];
    private float[] values = new float[64];
    private final ByteArrayDataInput in = new ByteArrayDataInput();

    /// Writes a vector; entries that round to 0 are left out.
    ///
    /// @throws IllegalArgumentException when a value is not finite as a float
    public static BytesRef encode(SparseVector vector) {
        SparseVector rounded = vector.map(VectorCodec::finite);
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(rounded, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static double finite(double value) {
        float rounded = (float) value;
        if (!Float.isFinite(rounded)) {
            throw new IllegalArgumentException("strength " + value + " is not a finite 32-bit number");
        }
        return rounded;
    }

    private static void write(SparseVector vector, DataOutput out) throws IOException {
        out.writeVInt(vector.size());
        int last = 0;
        for (int i = 0; i < vector.size(); i++) {
            out.writeVInt(vector.ordinal(i) - last);
            last = vector.ordinal(i);
        }
        for (int i = 0; i < vector.size(); i++) {
            out.writeInt(Float.floatToIntBits((float) vector.value(i)));
        }
    }

    /// Reads a stored vector.
    public static SparseVector decode(BytesRef bytes) {
        VectorCodec reader = new VectorCodec();
        reader.read(bytes);
        double[] dense = new double[reader.size == 0 ? 0 : reader.ordinals[reader.size - 1] + 1];
        for (int i = 0; i < reader.size; i++) {
            dense[reader.ordinals[i]] = reader.values[i];
        }
        return SparseVector.of(dense);
    }

    /// Reads the next vector; [#size], [#ordinal] and [#value] then refer to it.
    void read(BytesRef bytes) {
        in.reset(bytes.bytes, bytes.offset, bytes.length);
        size = in.readVInt();
        if (size > ordinals.length) {
            ordinals = new int[Math.max(size, 2 * ordinals.length)];
            values = new float[ordinals.length];
        }
        int ordinal = 0;
        for (int i = 0; i < size; i++) {
            ordinal += in.readVInt();
            ordinals[i] = ordinal;
        }
        for (int i = 0; i < size; i++) {
            values[i] = Float.intBitsToFloat(in.readInt());
        }
    }

    int size() {
        return size;
    }

    int ordinal(int i) {
        return ordinals[i];
    }

    float value(int i) {
        return values[i];
    }

    /// Whether sums of products of such numbers can neither cancel, underflow nor overflow in floats, so that the
    /// error of a float sum is bounded by its number of roundings.
    static boolean isPlain(double value) {
        return value >= 0x1p-60 && value <= 0x1p50;
    }

    /// The scalar product with a dense query in float arithmetic, summed in ordinal order, which is also the order
    /// of the columns' sums, so that both computations give the same bits.
    float score(float[] query) {
        int end = size;
        while (end > 0 && ordinals[end - 1] >= query.length) {
            end--;
        }
        float sum = 0;
        for (int i = 0; i < end; i++) {
            sum += query[ordinals[i]] * values[i];
        }
        return sum;
    }

    /// The scalar product with a dense query in double precision, summed in the same order.
    double dot(double[] query) {
        int end = size;
        while (end > 0 && ordinals[end - 1] >= query.length) {
            end--;
        }
        double sum = 0;
        for (int i = 0; i < end; i++) {
            sum += query[ordinals[i]] * values[i];
        }
        return sum;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(ordinals, size)) + Arrays.toString(Arrays.copyOf(values, size));
    }
}
