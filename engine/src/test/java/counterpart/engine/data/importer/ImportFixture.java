package counterpart.engine.data.importer;

import counterpart.engine.data.DataPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Raw files of three small projects with every pitfall, and a target with the hand-kept tables.
final class ImportFixture {

    private ImportFixture() {}

    /// The raw files, laid out as an import expects them.
    static Path raw() {
        try {
            URL url = Objects.requireNonNull(ImportFixture.class.getResource("raw"));
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A target with the committed descriptor and a few hand-kept rows.
    static Path target(Path folder) {
        write(folder.resolve("datapackage.json"), descriptor());
        write(
                folder.resolve("tables/head_offices.csv"),
                "organisation_id,name,country,reason,source_url,confidence\n40,FRAUNHOFER,DE,one seat,,sourced\n");
        write(
                folder.resolve("tables/countries.csv"),
                "code,name_en,name_de,continent,eu,eu_since,eu_as_of,source\nNA,Namibia,Namibia,AF,none,,,cldr\n");
        write(
                folder.resolve("tables/wipo_fields.csv"),
                "wipo_field,field,weight,reason,source\nbiotechnology,/23/47,0.5,half,curated\n"
                        + "biotechnology,/25/57,0.5,half,curated\nfurniture,,,none,curated\noptics,/23/47,1,all,curated\n");
        write(
                folder.resolve("tables/herd_fields.csv"),
                "column,field,reason,source\ncomputer_usd,/23/47,same,curated\nengineering_usd,/25,same,curated\n"
                        + "mixed_usd,,mixed,curated\n");
        concordance(folder, "naics_fields", "naics,industry", "3391,Medical equipment,/25/57,0.5", "518,Data,/23/47,1");
        concordance(folder, "doctorate_fields", "field_name", "Engineering,/25,1", "Computer sciences,/23/47,1");
        concordance(folder, "ffrdc_fields", "name", "Laboratory,/23/47,0.6", "Closed Center,/23/47,1");
        concordance(
                folder,
                "cn_subject_fields",
                "subject_code,subject_en",
                "0812,Computer Science,/23/47,1",
                "0805,Materials,/25,1");
        concordance(folder, "nirf_fields", "category", "engineering,/25,1", "overall,,");
        write(
                folder.resolve("tables/field_corrections.csv"),
                "code,language,official,corrected,reason\n/25/57,de,Stillen,Medizintechnik,wrong\n"
                        + "/25,de,gone,never,stale\n");
        write(
                folder.resolve("tables/unsayable_fields.csv"),
                "code,label,reason,source\n/25,engineering,a whole branch,curated\n/99,gone,stale,curated\n");
        write(folder.resolve("tables/distinct_institutions.csv"), "institution,other_institution,reason,source\n");
        write(folder.resolve("tables/institution_names.csv"), "institution,name,basis,source\n");
        write(
                folder.resolve("tables/display_names.csv"),
                "institution,name,basis,source\ncordis-nobody,Nobody,translated,curated\n");
        write(
                folder.resolve("tables/field_synonyms.csv"),
                "field,language,term,source,confidence\n/23/47,en,medical device,curated,sourced\n"
                        + "/25/57,en,medical devices,curated,sourced\n");
        write(
                folder.resolve("tables/region_names.csv"),
                "id,name_en,name_de,confidence,source\nDE21,Upper Bavaria,Oberbayern,general knowledge,curated\n"
                        + "KR-11,Seoul,Seoul,general knowledge,curated\n");
        write(folder.resolve("tables/contact_wordings.csv"), "partner,partner_de,source\n");
        write(
                folder.resolve("tables/cluster_doubts.csv"),
                "cluster,note_en,note_de,as_of,funded_until,source\nbeta,no page,keine Seite,2018,2026-12-31,curated\n"
                        + "gamma,little known,wenig bekannt,,,curated\nlost,gone,weg,,,curated\n");
        write(
                folder.resolve("tables/location_corrections.csv"),
                "assigned,city,region,reason,confidence,source\nKR-41,seoul,KR-11,point,general knowledge,curated\n");
        return folder;
    }

    private static void concordance(Path folder, String table, String key, String... rows) {
        write(
                folder.resolve("tables/" + table + ".csv"),
                key + ",field,weight,reason,source\n" + String.join(",same,curated\n", rows) + ",same,curated\n");
    }

    /// The lines of a table below its header.
    static List<String> rows(Path target, String table) {
        return text(target.resolve("tables/" + table + ".csv")).lines().skip(1).toList();
    }

    /// All files of a folder with their text, by path.
    static TreeMap<String, String> files(Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(folder.relativize(path).toString(), text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// Copies the raw files, those of CORDIS as a zip with a folder inside.
    static Path zipped(Path folder) {
        try (Stream<Path> paths = Files.walk(raw())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = raw().relativize(path).toString();
                if (!name.startsWith("cordis-horizon")) {
                    write(folder.resolve(name), text(path));
                }
            }
            zip(folder.resolve("cordis-HORIZONprojects-csv.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static void zip(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("project.csv", "organization.csv", "euroSciVoc.csv")) {
                out.putNextEntry(new ZipEntry("csv/" + name));
                Files.copy(raw().resolve("cordis-horizon").resolve(name), out);
            }
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String descriptor() {
        try (InputStream in = DataPackage.class.getResourceAsStream("/counterpart/data/datapackage.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
