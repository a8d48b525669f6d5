package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.IndexDirectory;
import counterpart.engine.Progress;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens engines: on the embedded data with the index in the user's cache directory, on other data with an index in
/// memory.
class EngineFactory {

    Engine open(@Nullable Path folder) {
        return folder == null
                ? Engine.open(DataPackage.embedded(), IndexDirectory.ofUser(), Progress.SILENT)
                : Engine.inMemory(DatasetReader.load(DataPackage.open(folder)));
    }
}
