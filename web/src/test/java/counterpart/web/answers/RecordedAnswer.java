package counterpart.web.answers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// What came back, without what differs each time.
///
/// @param tag the `ETag`; it names the version of the program too, so it is compared between servers but not kept
record RecordedAnswer(int status, String type, String tag, String text) {

    /// What must differ, and what stands there instead.
    private static final Map<String, String> DIFFERING = Map.of(
            // A token against forged requests belongs to one session.
            "name=\"_csrf\" value=\"[^\"]+\"", "name=\"_csrf\" value=\"TOKEN\"",
            // The moment at which the index was built, which is where this test runs.
            "\"built\":\"[^\"]+\"", "\"built\":\"TIME\"",
            // Each server of this test listens at a free port.
            "localhost:\\d+", "localhost:PORT");

    static RecordedAnswer of(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        String text = text(type, plain(response));
        for (Map.Entry<String, String> part : DIFFERING.entrySet()) {
            text = text.replaceAll(part.getKey(), part.getValue());
        }
        return new RecordedAnswer(
                response.statusCode(),
                type,
                response.headers().firstValue("ETag").orElse(""),
                text);
    }

    private static byte[] plain(HttpResponse<byte[]> response) {
        boolean zipped =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!zipped) {
            return response.body();
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("not gzip", e);
        }
    }

    private static String text(String type, byte[] body) {
        try {
            if (type.startsWith("application/pdf")) {
                return textOfPdf(body);
            }
            return type.startsWith("application/vnd.openxmlformats")
                    ? textOfZip(body)
                    : new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable " + type, e);
        }
    }

    /// The file itself names the moment at which it was made and a random identifier.
    private static String textOfPdf(byte[] body) throws IOException {
        try (PDDocument document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// All parts by name, but for the one that names the moment at which the file was made.
    private static String textOfZip(byte[] body) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path file = Files.createTempFile("answer", ".zip");
        try {
            Files.write(file, body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), text(zip, entry));
                }
            }
        } finally {
            Files.delete(file);
        }
        parts.remove("docProps/core.xml");
        StringBuilder text = new StringBuilder();
        parts.forEach((name, part) ->
                text.append("--- ").append(name).append('\n').append(part).append('\n'));
        return text.toString();
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] part = zip.getInputStream(entry).readAllBytes();
        return entry.getName().matches(".*\\.(xml|rels)")
                ? new String(part, StandardCharsets.UTF_8).replace("><", ">\n<")
                : sha256(part);
    }

    /// As it is kept in a file: status and type, an empty line, the text.
    String kept() {
        return status + " " + type + "\n\n" + text;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
