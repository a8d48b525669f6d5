package counterpart.engine.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Gives access to the files of a package, in a folder or on the class path.
interface PackageFiles {

    /// Opens a file of the package by its path within the package.
    ///
    /// @throws IOException when there is no such file
    InputStream open(String path) throws IOException;

    /// A fingerprint of a file that is known without reading it; empty where there is none.
    default Optional<String> mark(String path) throws IOException {
        return Optional.empty();
    }

    static PackageFiles in(Path folder) {
        return path -> Files.newInputStream(folder.resolve(path));
    }

    /// The package on the class path.
    static PackageFiles embedded() {
        return new Embedded();
    }

    /// Files on the class path, usually in a jar, which stores checksums of its entries.
    final class Embedded implements PackageFiles {

        private static final String FOLDER = "/counterpart/data/";

        @Override
        public InputStream open(String path) throws IOException {
            InputStream in = PackageFiles.class.getResourceAsStream(FOLDER + path);
            if (in == null) {
                throw new FileNotFoundException("class path resource counterpart/data/" + path);
            }
            return in;
        }

        @Override
        public Optional<String> mark(String path) throws IOException {
            URL address = PackageFiles.class.getResource(FOLDER + path);
            if (address == null) {
                return Optional.of("missing");
            }
            return address.openConnection() instanceof JarURLConnection jar
                    ? Optional.of(jar.getJarEntry().getSize() + " "
                            + jar.getJarEntry().getCrc())
                    : Optional.empty();
        }
    }
}
