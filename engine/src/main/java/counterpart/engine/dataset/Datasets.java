package counterpart.engine.dataset;

import counterpart.engine.dataset.Dataset.Tables;
import java.util.List;

/// Loads data packages.
public final class Datasets {

    private Datasets() {}

    /// The content of a package, with the package's version. Cells are understood and references followed; whether the
    /// facts make sense is for [DataCheck] to say.
    ///
    /// @throws InvalidDataException when rows cannot be understood; names all of them
    /// @throws java.io.UncheckedIOException when a file is missing, unreadable or not UTF-8
    public static Dataset load(DataPackage data) {
        TableReader reader = new TableReader(data);
        FieldTables fields = new FieldTables(reader);
        PlaceTables places = new PlaceTables(reader);
        CompetenceTables competences = new CompetenceTables(reader);
        ClusterTables clusters = new ClusterTables(reader);
        Tables tables = new Tables(
                data.version(),
                reader.rows("sources", PlaceTables::source),
                fields.fields(),
                fields.terms(),
                places.countries(),
                places.regions(),
                places.aliases(),
                places.grades(),
                competences.institutions(),
                competences.competences(),
                competences.collaborations(),
                competences.coTags(),
                clusters.clusters(),
                reader.rows("programmes", ProgrammeTable::programme),
                competences.nationalPriors(),
                competences.spending(),
                competences.institutionIds());
        reader.requireNoProblems();
        return dataset(tables);
    }

    private static Dataset dataset(Tables tables) {
        try {
            return new Dataset(tables);
        } catch (IllegalArgumentException e) {
            throw new InvalidDataException(List.of(Problem.of(Descriptor.FILE, String.valueOf(e.getMessage()))));
        }
    }
}
