package counterpart.engine.data.importer.openalex;

import counterpart.engine.data.importer.openalex.PartCounts.BadLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The counts of a finished part of the snapshot in a file beside the snapshot, so that an import that was interrupted
/// goes on with the parts that are left. Tab-separated lines; the first tells to which part, at which size and time of
/// change, and to which institutions the counts belong.
///
/// @param file the file of the counts
/// @param part name of the part in reports
/// @param key what the counts depend on besides the content of the part
record StoredCounts(Path file, String part, String key) {

    private static final String END = "end";

    /// The counts, if they were stored for exactly this part and key and completely.
    Optional<PartCounts> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            List<String> all = lines.toList();
            boolean usable = all.size() > 1
                    && all.getFirst().equals(key)
                    && all.getLast().equals(END);
            return usable ? Optional.of(parse(all.subList(1, all.size() - 1))) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /// Stores counts: into another file first, which then takes the place of the old one.
    ///
    /// @throws IOException when the folder cannot be written
    void write(PartCounts counts) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(aside)) {
            for (String line : lines(counts)) {
                out.write(line + "\n");
            }
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> lines(PartCounts counts) {
        List<String> lines = new ArrayList<>(List.of(key));
        counts.totals().forEach((name, number) -> lines.add(row("total", name, number)));
        counts.badLines().forEach(bad -> lines.add(row("bad", bad.line(), bad.reason(), plain(bad.detail()))));
        counts.world().forEach((subfield, works) -> lines.add(row("world", plain(subfield), works)));
        counts.each((ror, bySubfield) -> bySubfield.forEach((subfield, works) ->
                lines.add(row("works", ror, plain(subfield), works.works(), works.firstYear(), works.lastYear()))));
        lines.add(END);
        return lines;
    }

    private static String row(Object... cells) {
        return String.join("\t", Arrays.stream(cells).map(String::valueOf).toList());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", " ");
    }

    private PartCounts parse(List<String> lines) {
        PartCounts counts = new PartCounts();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "total" -> counts.count(cells[1], Long.parseLong(cells[2]));
                case "bad" -> counts.restore(new BadLine(part, Long.parseLong(cells[1]), cells[2], cells[3]));
                case "world" -> counts.addWorld(cells[1], Double.parseDouble(cells[2]));
                case "works" -> counts.add(cells[1], cells[2], works(cells));
                default -> throw new IllegalArgumentException("unknown line: " + line);
            }
        }
        return counts;
    }

    private static WorkCount works(String[] cells) {
        return new WorkCount(Double.parseDouble(cells[3]), Integer.parseInt(cells[4]), Integer.parseInt(cells[5]));
    }
}
