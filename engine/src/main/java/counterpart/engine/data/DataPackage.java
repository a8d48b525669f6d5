package counterpart.engine.data;

import counterpart.engine.data.csv.CsvFile;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A Frictionless Data Package: `datapackage.json` and its CSV tables, in a folder or on the class path.
public final class DataPackage {

    private static final int VERSION_DIGITS = 12;

    private final PackageFiles files;
    private final List<TableSchema> schemas;

    private DataPackage(PackageFiles files) {
        this.files = files;
        schemas = PackageDescriptor.schemas(
                findBytes(PackageDescriptor.FILE).orElseThrow(() -> missing(PackageDescriptor.FILE)));
    }

    /// The package in a folder.
    ///
    /// @throws UncheckedIOException when the folder holds no `datapackage.json`
    public static DataPackage open(Path folder) {
        return new DataPackage(PackageFiles.in(folder));
    }

    /// The package on the class path, under `counterpart/data`.
    ///
    /// @throws UncheckedIOException when there is none
    public static DataPackage embedded() {
        return new DataPackage(PackageFiles.embedded());
    }

    /// Hash of the descriptor and all tables: equal content has equal versions.
    public String version() {
        MessageDigest digest = sha256();
        paths().forEach(path -> hash(digest, path));
        return hex(digest);
    }

    /// A cheaper fingerprint of the content than [#version]: in a jar it is computed from the sizes and checksums of
    /// the entries. Equal stamps imply equal versions.
    public String stamp() {
        MessageDigest digest = sha256();
        for (String path : paths()) {
            Optional<String> mark = mark(path);
            if (mark.isEmpty()) {
                return version();
            }
            digest.update((path + " " + mark.get() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "jar-" + hex(digest);
    }

    /// The names of the tables, in the package's order.
    public List<String> tables() {
        return schemas.stream().map(TableSchema::name).toList();
    }

    /// The columns of a table, as its schema orders them.
    public List<String> columns(String table) {
        return schema(table).columnNames();
    }

    /// The columns by which a table is sorted.
    public List<String> sortColumns(String table) {
        return schema(table).sortColumns();
    }

    /// Path of a table's file within the package.
    public String path(String table) {
        return schema(table).path();
    }

    /// Writes the descriptor and all tables into a folder.
    ///
    /// @throws UncheckedIOException when that fails
    public void copyTo(Path folder) {
        paths().forEach(path -> copy(path, folder));
    }

    /// Reads a table row by row.
    ///
    /// @throws UncheckedIOException when its file is missing, unreadable or not UTF-8
    public void read(String table, Consumer<CsvRow> rows) {
        read(table, rows, row -> {
            throw new InvalidDataException(List.of(TableReader.ragged(path(table), row)));
        });
    }

    /// Reads a table if the package has it and its file exists.
    public void readIfPresent(String table, Consumer<CsvRow> rows) {
        if (tables().contains(table) && findBytes(schema(table).path()).isPresent()) {
            read(table, rows);
        }
    }

    public List<String> read(String table, Consumer<CsvRow> rows, Consumer<CsvRow> ragged) {
        TableSchema schema = schema(table);
        byte[] bytes = findBytes(schema.path()).orElseThrow(() -> missing(schema.path()));
        return new CsvFile(schema.path(), ',').read(new ByteArrayInputStream(bytes), rows, ragged);
    }

    public List<TableSchema> schemas() {
        return schemas;
    }

    public TableSchema schema(String table) {
        return schemas.stream()
                .filter(schema -> schema.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no table " + table + " in " + PackageDescriptor.FILE));
    }

    /// The content of a file of the package; empty when there is none.
    public Optional<byte[]> findBytes(String path) {
        try (InputStream in = files.open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }

    private List<String> paths() {
        return Stream.concat(Stream.of(PackageDescriptor.FILE), schemas.stream().map(TableSchema::path))
                .toList();
    }

    private Optional<String> mark(String path) {
        try {
            return files.mark(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }

    private void copy(String path, Path folder) {
        Optional<byte[]> bytes = findBytes(path);
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            if (bytes.isPresent()) {
                Files.write(file, bytes.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(path) + ": cannot be written", e);
        }
    }

    private void hash(MessageDigest digest, String path) {
        byte[] bytes = findBytes(path).orElse(new byte[0]);
        digest.update((path + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static UncheckedIOException missing(String path) {
        return new UncheckedIOException(path + ": is missing", new FileNotFoundException(path));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
