package counterpart.engine.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Writes and reads values of one type.
interface Codec {

    /// Describes the binary layout; types of different shapes cannot be read from each other's bytes.
    String shape();

    void write(@Nullable Object value, Packer to) throws IOException;

    @Nullable
    Object read(Unpacker from);
}
