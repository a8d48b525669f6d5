package counterpart.engine.data.importer.build;

import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import counterpart.engine.model.evidence.Source;
import java.util.List;

/// Imports the raw files of one source into the package under construction. Lookups that other importers fill or read
/// are passed to the constructor.
public interface SourceImporter {

    /// The row of the table `sources`.
    Source source();

    /// The raw files, as paths below the folder to import.
    List<String> files();

    /// The raw files that are missing in a folder.
    default List<String> missing(RawFolder folder) {
        return files().stream().filter(file -> folder.find(file).isEmpty()).toList();
    }

    /// Adds everything that is wrong in the files to `problems`; called before any importer reads.
    default void check(RawFiles files, List<Problem> problems) {}

    /// Whether an import goes on when none of the files is there. The source is then left out of the table `sources`,
    /// and
    /// its own tables are written empty.
    default boolean optional() {
        return false;
    }

    /// Whether the source is left out, because it is optional and none of its files is there.
    default boolean isLeftOut(RawFolder folder) {
        return optional() && missing(folder).size() == files().size();
    }

    /// The tables that no other source fills; they are written even if they stay empty.
    default List<String> ownTables() {
        return List.of();
    }

    /// Reads the files. Importers registered earlier have run already.
    void read(RawFiles files, PackageBuilder builder);
}
