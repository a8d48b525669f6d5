package counterpart.web.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file for download.
public final class Download {

    /// Media type of text documents.
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Download() {}

    /// A dossier as a download, named after its cluster.
    public static ResponseEntity<byte[]> of(ExportFormat format, Dossier dossier) {
        String name = "dossier-" + dossier.cluster().id() + "-" + dossier.date() + "." + format.key();
        return of(name, format.mediaType(), format.write(dossier));
    }

    /// A file; its name keeps letters, digits, points and hyphens only, so that it cannot contain a path.
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        String safe =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-").replaceAll("\\.{2,}", ".");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(safe, StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(mediaType))
                .body(bytes);
    }
}
