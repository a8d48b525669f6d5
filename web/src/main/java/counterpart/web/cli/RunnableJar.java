package counterpart.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.springframework.boot.system.ApplicationHome;

/// The jar that holds the whole program with its libraries.
///
/// @param path absolute
record RunnableJar(Path path) {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /// The jar from which this process was started.
    ///
    /// @throws IllegalStateException when it was started from something else
    static RunnableJar ofThisProgram() {
        return Optional.ofNullable(new ApplicationHome(RunnableJar.class).getSource())
                .map(file -> file.toPath().toAbsolutePath())
                .filter(RunnableJar::holdsLibraries)
                .map(RunnableJar::new)
                .orElseThrow(() -> new IllegalStateException("this program was not started from its jar; start it as:"
                        + " java -jar counterpart.jar prepare FOLDER (the jar as it was delivered, not unpacked)"));
    }

    private static boolean holdsLibraries(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry(LIBRARIES) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /// Identifies the content.
    String mark() throws IOException {
        CRC32 checksum = new CRC32();
        try (var in = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return size() + "-" + Long.toHexString(checksum.getValue());
    }
}
