package counterpart.web.storage;

import counterpart.engine.data.DataPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A data package with a few of the projects of the committed one and the institutions that these need, so that its
/// index is built in seconds. Each release names another institution with a word that no other has.
final class SmallPackage {

    /// No word of the data.
    static final String WORD = "Quitzelbrumm";

    private static final int PROJECTS = 400;
    private static final String OF_PROJECTS = "cordis-";
    private static final List<String> WITH_INSTITUTIONS = List.of("institutions", "institution_ids", "competences");
    private static final List<String> WITH_PROJECTS =
            List.of("projects", "project_fields", "project_field_mentions", "project_words", "participations");

    private final Path tables;
    private final List<String> institutions;
    private final List<Integer> renamed;

    private SmallPackage(Path tables, List<String> institutions, List<Integer> renamed) {
        this.tables = tables;
        this.institutions = institutions;
        this.renamed = renamed;
    }

    /// Writes the package into a folder.
    static SmallPackage in(Path folder) throws IOException {
        DataPackage embedded = DataPackage.embedded();
        embedded.copyTo(folder);
        Path tables = folder.resolve("tables");
        Set<String> projects = new HashSet<>(lines(tables, "projects").stream()
                .skip(1)
                .limit(PROJECTS)
                .map(SmallPackage::key)
                .toList());
        for (String table : WITH_PROJECTS) {
            keep(tables, table, projects::contains);
        }
        Set<String> needed = needed(tables, embedded.tables());
        for (String table : WITH_INSTITUTIONS) {
            keep(tables, table, id -> !id.startsWith(OF_PROJECTS) || needed.contains(id));
        }
        List<String> institutions = lines(tables, "institutions");
        Set<String> displayed = words(tables, Stream.of("display_names"));
        List<Integer> plain = Stream.iterate(1, line -> line < institutions.size(), line -> line + 1)
                .filter(line -> institutions.get(line).startsWith(OF_PROJECTS)
                        && !institutions.get(line).contains("\"")
                        && !displayed.contains(key(institutions.get(line))))
                .toList();
        return new SmallPackage(tables, institutions, plain);
    }

    /// Puts a release into the place of the one before, as a whole.
    ///
    /// @param release from 0 on
    void write(int release) throws IOException {
        List<String> lines = new ArrayList<>(institutions);
        int line = renamed.get(release);
        String[] cells = lines.get(line).split(",", 3);
        lines.set(line, cells[0] + "," + WORD + " " + release + "," + cells[2]);
        Path next = Files.write(tables.resolveSibling("next"), lines);
        Files.move(next, tables.resolve("institutions.csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The institution that has the word in a release.
    String renamed(int release) {
        return key(institutions.get(renamed.get(release)));
    }

    /// The institutions that tables other than those with a row for each institution name.
    private static Set<String> needed(Path tables, List<String> all) throws IOException {
        return words(tables, all.stream().filter(table -> !WITH_INSTITUTIONS.contains(table)));
    }

    private static Set<String> words(Path tables, Stream<String> names) throws IOException {
        Set<String> words = new HashSet<>();
        for (String table : names.toList()) {
            for (String line : lines(tables, table)) {
                Stream.of(line.split(",", -1))
                        .filter(cell -> cell.startsWith(OF_PROJECTS))
                        .forEach(words::add);
            }
        }
        return words;
    }

    private static void keep(Path tables, String table, Predicate<String> wanted) throws IOException {
        List<String> lines = lines(tables, table);
        Files.write(
                tables.resolve(table + ".csv"),
                Stream.concat(
                                Stream.of(lines.getFirst()),
                                lines.stream().skip(1).filter(line -> wanted.test(key(line))))
                        .toList());
    }

    private static List<String> lines(Path tables, String table) throws IOException {
        Path file = tables.resolve(table + ".csv");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(','));
    }
}
