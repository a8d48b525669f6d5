package counterpart.engine.cli;

import counterpart.engine.MatchEngine;
import counterpart.engine.Progress;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens engines: on the embedded data with the index kept for the user, on other data with one of its own.
class Engines {

    MatchEngine open(@Nullable Path folder) {
        return folder == null
                ? MatchEngine.open(DataPackage.embedded(), IndexDirectory.ofUser(), Progress.SILENT)
                : MatchEngine.inMemory(DatasetReader.load(DataPackage.open(folder)));
    }
}
