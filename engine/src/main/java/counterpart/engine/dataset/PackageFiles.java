package counterpart.engine.dataset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of a package lie.
interface PackageFiles {

    /// Opens a file of the package by its path within the package.
    ///
    /// @throws IOException when there is no such file
    InputStream open(String path) throws IOException;

    static PackageFiles in(Path folder) {
        return path -> Files.newInputStream(folder.resolve(path));
    }

    /// The package on the class path.
    static PackageFiles embedded() {
        return path -> {
            InputStream in = PackageFiles.class.getResourceAsStream("/counterpart/data/" + path);
            if (in == null) {
                throw new FileNotFoundException("class path resource counterpart/data/" + path);
            }
            return in;
        };
    }
}
