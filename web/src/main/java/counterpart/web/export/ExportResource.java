package counterpart.web.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The fixed files from which documents are made: fonts and a style sheet.
public final class ExportResource {

    private static final String FOLDER = "/counterpart/web/export/";

    private ExportResource() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(ExportResource.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
