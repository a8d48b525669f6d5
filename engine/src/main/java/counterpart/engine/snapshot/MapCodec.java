package counterpart.engine.snapshot;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A map in the order of its entries, so that sums over them remain equal to the last bit.
///
/// @param empty creates an empty map for a number of entries
record MapCodec(Codec key, Codec value, IntFunction<Map<Object, Object>> empty) implements Codec {

    @Override
    public String shape() {
        return "{" + key.shape() + ":" + value.shape() + "}";
    }

    @Override
    public void write(@Nullable Object map, Packer to) throws IOException {
        Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(map);
        to.number(entries.size());
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            key.write(entry.getKey(), to);
            value.write(entry.getValue(), to);
        }
    }

    @Override
    public Map<?, ?> read(Unpacker from) {
        int size = from.integer();
        Map<Object, Object> map = empty.apply(size);
        for (int i = 0; i < size; i++) {
            map.put(Objects.requireNonNull(key.read(from)), Objects.requireNonNull(value.read(from)));
        }
        return map;
    }
}
