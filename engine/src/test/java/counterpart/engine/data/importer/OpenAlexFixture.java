package counterpart.engine.data.importer;

import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/// A small snapshot of OpenAlex beside the other raw files.
final class OpenAlexFixture {

    static final String WORKS = "openalex/data/works/updated_date=2025-01-01/";
    static final String INSTITUTIONS = "openalex/data/institutions/updated_date=2025-01-01/";

    private final Path raw;
    private final Path target;

    /// Raw files without a snapshot, and a target whose concordance knows some subfields.
    OpenAlexFixture(Path folder) {
        raw = ImportFixture.zipped(folder.resolve("raw"));
        target = target(folder.resolve("target"));
    }

    static Path target(Path folder) {
        Path target = ImportFixture.target(folder);
        ImportFixture.write(
                target.resolve("tables/openalex_subfields.csv"),
                "subfield,name,field,weight,reason,confidence,source\n"
                        + "1707,Computer Vision and Pattern Recognition,/23/47,1,same,high,curated\n"
                        + "2200,General Engineering,,,mixed,high,curated\n"
                        + "2204,Biomedical Engineering,/25,0.5,half,low,curated\n"
                        + "2204,Biomedical Engineering,/25/57,0.5,half,low,curated\n");
        return target;
    }

    Path raw() {
        return raw;
    }

    Path target() {
        return target;
    }

    /// The lines of a file of fixtures.
    static List<String> lines(String file) {
        try (InputStream in = OpenAlexFixture.class.getResourceAsStream("openalex/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a part of the snapshot.
    OpenAlexFixture part(String file, List<String> lines) {
        Path part = raw.resolve(file);
        try {
            Files.createDirectories(part.getParent());
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
                out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport run(ImportProgress progress) {
        return DataImporter.run(raw, target, progress);
    }
}
