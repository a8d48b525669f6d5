package counterpart.engine.data.importer;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.gazetteer.MetropolitanAreaTable;
import counterpart.engine.data.importer.gazetteer.PlaceConflicts;
import counterpart.engine.data.importer.merge.InstitutionMerger;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the package's tables of facts and figures from the raw files.
///
/// Files below the folder to import (a zip of CORDIS may replace the folder or lie in it):
///
/// - `cordis-horizon/project.csv`, `organization.csv`, `euroSciVoc.csv`, as CORDIS publishes them
/// - `euroscivoc/fields.csv`
/// - `nuts/NUTS_AT_2021.csv`, `NUTS_LB_2021_4326_LEVL_2.geojson`
/// - `regions/iso3166-2_amckenna41.csv`, `noneu_org_admin1_nearest_ror.csv`,
///   `cordis_admin1_suspected_misassignments.json`
/// - `gazetteer/cities.csv`, `admin1_iso.csv`
/// - `ror/ror_records_partial.csv`, or the official dump of ROR (a zip, or the JSON of schema version 2 in it)
/// - `facts/clusters_bw.json`, `clusters_changes.json`, `cluster_organisations_europe.json`, `programmes.json`,
///   `regions_world.json`
///
/// Optional sources; without their folder they are left out:
///
/// - `openalex/`: the folders `institutions` and `works` of the snapshot, at any depth
/// - `patentsview/`: four tables of granted patents, as TSV or in their zips
public final class DataImporter {

    /// The report of the last import in the package: figures and counts, no rows.
    static final String REPORT = "sources/import-report.json";

    private DataImporter() {}

    /// Imports everything; hand-kept tables of the target are read and kept. Equal input gives equal bytes. The target
    /// changes only when everything was read; an empty target starts as a copy of the embedded package.
    ///
    /// @throws IllegalArgumentException when raw files or columns are missing; names all missing files
    /// @throws InvalidDataException when files of facts have wrong values; names all of them
    /// @throws UncheckedIOException when a file cannot be read or written
    public static ImportReport run(Path from, Path to, ImportProgress progress) {
        RawFolder folder = new RawFolder(from);
        Importers sources = new Importers();
        requireFiles(sources, folder, from);
        DataPackage target = TargetPackage.open(to);
        PackageBuilder builder = new PackageBuilder(target);
        RawFiles files = new RawFiles(folder, progress, builder.report());
        requireGoodFacts(sources, files);
        sources.inOrder().forEach(source -> read(source, files, builder));
        new InstitutionMerger(builder, sources.places(), sources.registry()).resolve();
        PlaceConflicts.report(builder, sources.places(), sources.gazetteer());
        MetropolitanAreaTable.write(builder, sources.places(), sources.gazetteer());
        SharedTables.write(builder, sources.places(), sources.described(folder));
        TableWriter.write(builder.tables(), target, to, progress);
        ImportReport report = builder.report().finished();
        writeReport(to.resolve(REPORT), report);
        return report;
    }

    private static void read(SourceImporter source, RawFiles files, PackageBuilder builder) {
        source.ownTables().forEach(builder.tables()::begin);
        if (!source.isLeftOut(files.folder())) {
            source.read(files, builder);
        }
    }

    private static void requireFiles(Importers sources, RawFolder folder, Path from) {
        List<String> missing = sources.inOrder().stream()
                .filter(source -> !source.isLeftOut(folder))
                .flatMap(source -> source.missing(folder).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("missing in " + from + ": " + String.join(", ", missing));
        }
    }

    private static void requireGoodFacts(Importers sources, RawFiles files) {
        List<Problem> problems = new ArrayList<>();
        sources.inOrder().forEach(source -> source.check(files, problems));
        if (!problems.isEmpty()) {
            throw new InvalidDataException(
                    "the files to import", problems.stream().sorted().toList());
        }
    }

    private static void writeReport(Path file, ImportReport report) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, report.summaryJson());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }
}
