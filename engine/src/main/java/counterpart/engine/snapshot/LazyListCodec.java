package counterpart.engine.snapshot;

import counterpart.engine.model.lazy.LazyList;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list that is read in parts, each when it is needed: its size, where each part ends, then the parts, which share no
/// values with each other.
///
/// @param length of a part, 0 for a list in one part
record LazyListCodec(Codec element, int length) implements Codec {

    @Override
    public String shape() {
        return element.shape() + "*" + length;
    }

    @Override
    public void write(@Nullable Object value, Packer to) throws IOException {
        List<?> list = (List<?>) Objects.requireNonNull(value);
        int each = length(list.size());
        int[] ends = new int[LazyList.parts(list.size(), each)];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int part = 0; part < ends.length; part++) {
            DataOutputStream out = new DataOutputStream(bytes);
            Packer packer = new Packer(out);
            for (Object one : list.subList(part * each, Math.min(list.size(), (part + 1) * each))) {
                element.write(one, packer);
            }
            out.flush();
            ends[part] = bytes.size();
        }
        to.number(list.size());
        to.integers(ends);
        to.bytes(bytes.toByteArray());
    }

    @Override
    public List<Object> read(Unpacker from) {
        int size = from.integer();
        int each = length(size);
        int parts = LazyList.parts(size, each);
        IntBuffer ends = from.part(parts * Integer.BYTES).asIntBuffer();
        ByteBuffer all = from.part(parts == 0 ? 0 : ends.get(parts - 1));
        return new LazyList<>(size, each, part -> {
            int start = part == 0 ? 0 : ends.get(part - 1);
            Unpacker unpacker = new Unpacker(all.slice(start, ends.get(part) - start));
            @Nullable Object[] elements = new @Nullable Object[Math.min(each, size - part * each)];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = element.read(unpacker);
            }
            return List.of(elements);
        });
    }

    private int length(int size) {
        return length == 0 ? Math.max(1, size) : length;
    }
}
