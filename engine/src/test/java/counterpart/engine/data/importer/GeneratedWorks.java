package counterpart.engine.data.importer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// Generates works with the properties and about the size of those of OpenAlex (3 KB), and counts them.
final class GeneratedWorks {

    private static final int BUFFER = 1 << 16;
    private static final int EVERY = 1000;

    private final Random random = new Random(20_241_231);
    private final TreeMap<String, Integer> expected = new TreeMap<>();
    private final String abstractOfWork = IntStream.range(0, 120)
            .mapToObj(i -> "\"word%d\":[%d,%d]".formatted(i, i, i + 120))
            .collect(Collectors.joining(","));
    private int bad;

    /// Writes works into parts of equal size.
    void write(Path folder, int works, int parts) {
        try {
            Files.createDirectories(folder);
            for (int part = 0; part < parts; part++) {
                Path file = folder.resolve("part_%03d.gz".formatted(part));
                try (PrintStream out = new PrintStream(
                        new BufferedOutputStream(fast(Files.newOutputStream(file)), BUFFER),
                        false,
                        StandardCharsets.UTF_8)) {
                    write(out, part * (works / parts), works / parts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Works of institutions of the package by id of the institution and subfield.
    TreeMap<String, Integer> expected() {
        return expected;
    }

    /// The number of lines that are no works.
    int bad() {
        return bad;
    }

    private static OutputStream fast(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(1);
            }
        };
    }

    private void write(PrintStream out, int first, int works) {
        for (int work = first; work < first + works; work++) {
            if (work % EVERY == EVERY / 2) {
                bad++;
                out.print("{\"id\":\"https://openalex.org/W" + work + "\",\"title\":\"cut off\n");
            } else {
                out.print(line(work));
            }
        }
    }

    private String line(int work) {
        int year = 2015 + random.nextInt(10);
        String subfield = random.nextInt(3) == 0 ? "2204" : "1707";
        boolean minnesota = random.nextInt(4) == 0;
        boolean namibia = random.nextInt(50) == 0;
        if (year >= 2019) {
            count("cordis-20 " + subfield, minnesota);
            count("cordis-21 " + subfield, namibia);
        }
        String institutions = institution("https://ror.org/0" + random.nextInt(100_000_000))
                + (minnesota ? "," + institution("https://ror.org/017zqws13") : "")
                + (namibia ? "," + institution("https://ror.org/016xje988") : "");
        return """
                {"id":"https://openalex.org/W%d","doi":"https://doi.org/10.1000/%d","title":"Work %d","publication_year":%d,\
                "type":"article","authorships":[{"author_position":"first","author":{"id":"https://openalex.org/A%d"},\
                "institutions":[%s],"raw_author_name":"Author"}],"is_retracted":false,"is_paratext":false,\
                "primary_topic":{"id":"https://openalex.org/T1","score":0.9,"subfield":{"id":\
                "https://openalex.org/subfields/%s","display_name":"Subfield"}},"topics":[],"referenced_works":[],\
                "abstract_inverted_index":{%s},"updated_date":"2025-01-01"}
                """.formatted(work, work, work, year, work, institutions, subfield, abstractOfWork);
    }

    private void count(String key, boolean counts) {
        expected.merge(key, counts ? 1 : 0, Integer::sum);
    }

    private String institution(String ror) {
        return "{\"id\":\"https://openalex.org/I%d\",\"ror\":\"%s\",\"country_code\":\"US\",\"type\":\"education\"}"
                .formatted(random.nextInt(100_000), ror);
    }
}
