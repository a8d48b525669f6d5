package counterpart.engine.snapshot;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list: its size, then its elements.
record ListCodec(Codec element) implements Codec {

    @Override
    public String shape() {
        return element.shape() + "*";
    }

    @Override
    public void write(@Nullable Object value, Packer to) throws IOException {
        List<?> list = (List<?>) Objects.requireNonNull(value);
        to.number(list.size());
        for (Object each : list) {
            element.write(each, to);
        }
    }

    @Override
    public List<?> read(Unpacker from) {
        @Nullable Object[] list = new @Nullable Object[from.integer()];
        for (int i = 0; i < list.length; i++) {
            list[i] = element.read(from);
        }
        return Arrays.asList(list);
    }
}
