package counterpart.engine.data;

import counterpart.engine.data.Dataset.Tables;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.project.CoTagCounts;
import counterpart.engine.data.project.CollaborationCounts;
import counterpart.engine.data.project.CompetenceCounts;
import counterpart.engine.data.reliability.TableReliability;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Project;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads a data package into memory.
public final class DatasetReader {

    private DatasetReader() {}

    /// The content of a package, with the package's version. Parses cells and resolves references;
    /// [counterpart.engine.data.validation.DataCheck] checks whether the facts are plausible.
    ///
    /// @throws InvalidDataException when rows cannot be parsed; names all of them
    /// @throws java.io.UncheckedIOException when a file is missing, unreadable or not UTF-8
    public static Dataset load(DataPackage data) {
        TableReader reader = new TableReader(data);
        FieldTableReader fields = new FieldTableReader(reader);
        RegionTableReader places = new RegionTableReader(reader);
        CompetenceTableReader competences = new CompetenceTableReader(reader);
        ClusterTableReader clusters = new ClusterTableReader(reader);
        List<Project> projects = new ProjectTableReader(reader).projects();
        List<Institution> institutions = competences.institutions();
        Tables tables = new Tables(
                data.version(),
                reader.rows("sources", RegionTableReader::source),
                fields.fields(),
                fields.terms(),
                places.countries(),
                places.regions(),
                places.aliases(),
                places.grades(),
                institutions,
                competences.institutionPairs(),
                reader.rows("metropolitan_areas", places::metropolitanArea),
                Stream.concat(competences.competences().stream(), CompetenceCounts.of(projects).stream())
                        .toList(),
                CollaborationCounts.of(projects, institutions),
                CoTagCounts.of(projects),
                clusters.clusters(),
                reader.rows("programmes", ProgrammeTableReader::programme),
                competences.nationalPriors(),
                competences.spending(),
                competences.institutionIds(),
                projects,
                competences.doubtfulOrganisations(),
                reliability(data));
        reader.requireNoProblems();
        return dataset(tables);
    }

    private static SortedMap<String, TableReliability> reliability(DataPackage data) {
        SortedMap<String, TableReliability> tables = new TreeMap<>();
        for (String table : data.tables()) {
            TableReliability.of(data.columns(table), rows -> readWhole(data, table, rows))
                    .ifPresent(reliability -> tables.put(table, reliability));
        }
        return tables;
    }

    /// The rows of a table that have all cells; others are reported elsewhere.
    private static void readWhole(DataPackage data, String table, Consumer<CsvRow> rows) {
        if (data.findBytes(data.path(table)).isPresent()) {
            data.read(table, rows, ragged -> {});
        }
    }

    private static Dataset dataset(Tables tables) {
        try {
            return new Dataset(tables);
        } catch (IllegalArgumentException e) {
            throw new InvalidDataException(List.of(Problem.of(PackageDescriptor.FILE, String.valueOf(e.getMessage()))));
        }
    }
}
