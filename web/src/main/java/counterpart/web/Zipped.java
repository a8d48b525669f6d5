package counterpart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/// Answers kept as they are sent: a tenth of the memory, and compressed once for all who ask.
public final class Zipped {

    /// The name of the coding in `Accept-Encoding` and `Content-Encoding`.
    public static final String CODING = "gzip";

    private Zipped() {}

    /// Whether who asks takes compressed answers.
    public static boolean isTaken(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                .contains(CODING);
    }

    public static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (QuickZip zip = new QuickZip(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] unzip(byte[] zipped) {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Level 4: a matches page in 2.1 ms instead of 5.3, to 43 kB instead of 40.
    private static final class QuickZip extends GZIPOutputStream {

        QuickZip(OutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(4);
        }
    }
}
