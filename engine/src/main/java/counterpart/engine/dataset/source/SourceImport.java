package counterpart.engine.dataset.source;

import counterpart.engine.model.Source;
import java.util.List;

/// Brings the facts of one source into the draft of the package.
interface SourceImport {

    /// The source as the table `sources` names it.
    Source source();

    /// The raw files it reads, as paths below the folder that is imported from.
    List<String> files();

    /// The raw files that are missing in a folder.
    default List<String> missing(RawFolder folder) {
        return files().stream().filter(file -> folder.find(file).isEmpty()).toList();
    }

    /// Reads the files; what it depends on was read by the imports listed before it.
    void read(RawFiles files, Draft draft);
}
