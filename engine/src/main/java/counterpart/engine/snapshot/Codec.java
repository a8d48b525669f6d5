package counterpart.engine.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// How values of one type are written and read.
interface Codec {

    /// Says what is written; types of different shapes cannot be read from each other's bytes.
    String shape();

    void write(@Nullable Object value, Packer to) throws IOException;

    @Nullable
    Object read(Unpacker from);
}
