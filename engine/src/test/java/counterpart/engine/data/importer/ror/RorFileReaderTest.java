package counterpart.engine.data.importer.ror;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.importer.gazetteer.Gazetteer;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.model.Institution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dump as large as the whole registry is read and searched within 512 MB.
class RorFileReaderTest {

    private static final int RECORDS = 120_000;
    private static final long HEAP = 512_000_000;

    @Test
    void readsAWholeDump(@TempDir Path folder) throws IOException {
        writeDump(Files.createDirectories(folder.resolve("ror")).resolve("v2.0-2026-01-01-ror-data.zip"));
        long before = used();
        RorRegistry registry = new RorRegistry();
        ImportReport.Builder report = new ImportReport.Builder();
        RorFileReader.read(
                new RawFiles(new RawFolder(folder), ImportProgress.NONE, report),
                report,
                new Gazetteer(),
                registry::add);
        InstitutionRecord asked = new InstitutionRecord(
                "x",
                List.of("UNIVERSITY OF PLACE 119999"),
                null,
                Institution.Type.UNIVERSITY,
                "DE",
                "Place 119999",
                null,
                null,
                null);
        assertThat(registry.identify(asked)).isPresent();
        assertThat(registry.records()).hasSize(RECORDS);
        assertThat(used() - before).isLessThan(HEAP);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void writeDump(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("v2.0-2026-01-01-ror-data.json"));
            writeRecords(zip);
        }
    }

    private static void writeRecords(OutputStream out) throws IOException {
        out.write('[');
        for (int i = 0; i < RECORDS; i++) {
            String record = (i == 0 ? "" : ",") + """
                    {"id": "https://ror.org/0%08d", "status": "active", "established": 1900, "domains": [], "types": ["education"],
                     "names": [{"value": "University of Place %d", "types": ["label", "ror_display"], "lang": "en"},
                               {"value": "Universität Ort %d", "types": ["alias"], "lang": "de"}],
                     "links": [{"type": "website", "value": "https://www.place%d.example"}],
                     "external_ids": [{"type": "grid", "all": ["grid.1.%d"], "preferred": null}], "relationships": [],
                     "locations": [{"geonames_id": 1, "geonames_details": {"name": "Place %d", "lat": 48.5, "lng": 9.5,
                       "country_code": "DE", "country_name": "Germany", "country_subdivision_code": "BW"}}]}
                    """.formatted(i, i, i, i, i, i);
            out.write(record.getBytes(StandardCharsets.UTF_8));
        }
        out.write(']');
    }
}
