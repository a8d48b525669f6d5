package counterpart.engine.data.importer;

import counterpart.engine.data.DataPackage;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the package that an import writes to.
final class TargetPackage {

    private TargetPackage() {}

    /// The package in a folder; an empty folder becomes a copy of the embedded package.
    static DataPackage open(Path folder) {
        if (!Files.exists(folder.resolve("datapackage.json"))) {
            DataPackage.embedded().copyTo(folder);
        }
        return DataPackage.open(folder);
    }
}
