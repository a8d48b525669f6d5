package counterpart.web.download;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A file for download.
public final class Download {

    private Download() {}

    /// Content as a file of a format.
    ///
    /// @param name without the extension; only letters, digits, points and hyphens are kept, so that it cannot
    ///     contain a path
    public static <T> ResponseEntity<byte[]> of(String name, ExportFormat<T> format, T content) {
        String safe = (name + "." + format.extension())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]+", "-")
                .replaceAll("\\.{2,}", ".");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(safe, StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .contentType(format.mediaType())
                .body(format.write(content));
    }
}
