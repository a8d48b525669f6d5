package counterpart.engine.data.importer.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The folder of raw files. A file such as `cordis-horizon/project.csv` is looked for at that path, then
/// directly in the folder, then in every zip of both (or in the zip that is given instead of a folder), in any
/// sub-folder of the zip.
public final class RawFolder {

    private final Path from;

    public RawFolder(Path from) {
        this.from = from;
    }

    /// A file with its name and its size in bytes.
    public record Entry(String name, Opener opener, long size) {
        public InputStream open() throws IOException {
            return opener.open();
        }
    }

    /// Opens a file.
    public interface Opener {
        InputStream open() throws IOException;
    }

    public Optional<Entry> find(String file) {
        String name = Path.of(file).getFileName().toString();
        return Stream.of(from.resolve(file), from.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(RawFolder::entry)
                .or(() -> zips(file).stream()
                        .flatMap(zip -> inZip(zip, name::equals))
                        .findFirst());
    }

    /// The files in a folder below this one, or in zips there, whose names fit, in the order of their names.
    public List<Entry> findAll(String folder, Predicate<String> fits) {
        Path place = from.resolve(folder);
        return Stream.concat(
                        filesIn(place)
                                .filter(path -> fits.test(path.getFileName().toString()))
                                .map(RawFolder::entry),
                        zipsIn(place).flatMap(zip -> inZip(zip, fits)))
                .toList();
    }

    /// The files at any depth below a folder whose paths fit, in the order of their paths. Names and the paths that are
    /// tested are relative to this folder, with `/`.
    public List<Entry> findBelow(String folder, Predicate<String> fits) {
        Path place = from.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(this::below)
                    .filter(entry -> fits.test(entry.name()))
                    .sorted(Comparator.comparing(Entry::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(place + ": cannot be listed", e);
        }
    }

    /// The path of a file or folder below this one, whether or not it exists.
    public Path path(String file) {
        return from.resolve(file);
    }

    private Entry below(Path path) {
        Entry entry = entry(path);
        return new Entry(from.relativize(path).toString().replace('\\', '/'), entry.opener(), entry.size());
    }

    private List<Path> zips(String file) {
        return Stream.of(from.resolve(file).resolveSibling(""), from)
                .distinct()
                .flatMap(RawFolder::zipsIn)
                .toList();
    }

    private static Stream<Path> zipsIn(Path place) {
        if (Files.isRegularFile(place)) {
            return Stream.of(place);
        }
        return filesIn(place).filter(path -> path.toString().endsWith(".zip"));
    }

    private static Stream<Path> filesIn(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(place + ": cannot be listed", e);
        }
    }

    private static Entry entry(Path path) {
        try {
            return new Entry(path.getFileName().toString(), () -> Files.newInputStream(path), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }

    private static Stream<Entry> inZip(Path zip, Predicate<String> fits) {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            return archive.stream()
                    .filter(entry -> !entry.isDirectory() && fits.test(lastName(entry)))
                    .map(entry -> new Entry(lastName(entry), () -> openInZip(zip, entry.getName()), entry.getSize()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(zip + ": is not a readable zip", e);
        }
    }

    private static String lastName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static InputStream openInZip(Path zip, String name) throws IOException {
        ZipFile archive = new ZipFile(zip.toFile());
        return new FilterInputStream(archive.getInputStream(archive.getEntry(name))) {
            @Override
            public void close() throws IOException {
                super.close();
                archive.close();
            }
        };
    }
}
