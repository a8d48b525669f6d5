package counterpart.web.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/// Compresses responses once, for the cache and the transfer: takes a tenth of the memory.
public final class Gzip {

    /// The name of the coding in `Accept-Encoding` and `Content-Encoding`.
    public static final String CODING = "gzip";

    /// The coding in a list, unless its quality is 0, as `gzip;q=0` (RFC 9110, section 12.5.3).
    private static final Pattern ACCEPTED =
            Pattern.compile("(?:^|,)\\s*gzip\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))", Pattern.CASE_INSENSITIVE);

    private Gzip() {}

    /// Whether the client accepts gzip.
    public static boolean isAccepted(HttpServletRequest request) {
        return ACCEPTED.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), ""))
                .find();
    }

    public static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FastGzip zip = new FastGzip(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] decompress(byte[] gzip) {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Level 4: a matches page in 2.1 ms instead of 5.3 ms, to 43 kB instead of 40 kB.
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(4);
        }
    }
}
