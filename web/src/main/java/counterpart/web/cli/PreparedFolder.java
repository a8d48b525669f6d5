package counterpart.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A folder with the unpacked program and what starts learned about it. It is made beside its place and renamed, so
/// that it is there as a whole or not at all.
final class PreparedFolder {

    static final String JAR = "counterpart.jar";
    static final String SERVER_CACHE = "counterpart.aot";
    static final String COMMAND_CACHE = "counterpart-command.aot";
    static final String LAUNCHER = "counterpart";
    /// Says from which jar and for which Java it was made.
    private static final String MARK = "prepared.txt";

    /// The unpacked program, the learned files and, while it is made, an index and a database.
    private static final long NEEDED_BYTES = 450L << 20;

    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final RunnableJar jar;
    private final JavaProgram java;

    PreparedFolder(Path folder, RunnableJar jar, JavaProgram java) {
        this.folder = folder.toAbsolutePath().normalize();
        this.jar = jar;
        this.java = java;
    }

    /// Whether it was made from this jar for this Java.
    boolean isCurrent() throws IOException {
        return wasPrepared()
                && Files.readString(folder.resolve(MARK)).equals(mark())
                && Stream.of(JAR, SERVER_CACHE, COMMAND_CACHE, LAUNCHER)
                        .map(folder::resolve)
                        .allMatch(Files::isRegularFile);
    }

    private boolean wasPrepared() {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    private String mark() throws IOException {
        return "jar " + jar.mark() + "\njava " + java.version() + " " + java.command() + "\n";
    }

    /// The script that starts the program from it.
    Path launcher() {
        return folder.resolve(LAUNCHER);
    }

    /// Makes the folder.
    ///
    /// @param index folder for the index that a server will use; null for one that is deleted afterwards
    /// @throws IllegalStateException when it holds something else, or the disk has no room for it
    void make(boolean replace, @Nullable Path index, Consumer<String> progress)
            throws IOException, InterruptedException {
        requireReplaceable(replace);
        Path parent = Files.createDirectories(Objects.requireNonNull(folder.getParent()));
        requireSpace(parent, NEEDED_BYTES + 2 * jar.size());
        Path unfinished = parent.resolve("." + folder.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        try {
            progress.accept("Unpacking " + jar.path());
            unpack(unfinished);
            new StartRecorder(java, unfinished).record(index, progress);
            writeLauncher(unfinished.resolve(LAUNCHER));
            Files.writeString(unfinished.resolve(MARK), mark());
            FileSystemUtils.deleteRecursively(folder);
            Files.move(unfinished, folder);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    /// The output of a subcommand is not mixed with warnings of the JVM.
    private void writeLauncher(Path launcher) throws IOException {
        Files.writeString(launcher, """
                #!/bin/sh
                # Starts the server, or runs a subcommand, with what a start learned. JAVA: another java of the same version.
                here=$(dirname "$(readlink -f "$0")")
                cache=%s options='%s'
                for argument; do
                    case $argument in --?*=* | --debug | --trace) ;; *) cache=%s options='%s' ;; esac
                done
                exec "${JAVA:-%s}" -XX:AOTCache="$here/$cache" $options -jar "$here/%s" "$@"
                """.formatted(
                        SERVER_CACHE,
                        String.join(" ", StartRecorder.OF_SERVER),
                        COMMAND_CACHE,
                        String.join(" ", StartRecorder.OF_COMMAND) + " -Xlog:disable -Xlog:all=error:stderr",
                        java.command(),
                        JAR));
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + launcher + " executable");
        }
    }

    void requireReplaceable(boolean replace) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is a file; name a folder");
        }
        boolean empty = isEmpty();
        if (!empty && !wasPrepared()) {
            throw new IllegalStateException(
                    folder + " is not empty and was not made by this command; name a new or empty folder");
        }
        if (!empty && !replace) {
            throw new IllegalStateException(
                    folder + " was prepared from another jar or with another Java; stop the server"
                            + " and add --replace, or name a new folder");
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    static void requireSpace(Path place, long needed) throws IOException {
        long free = Files.getFileStore(place).getUsableSpace();
        if (free < needed) {
            throw new IllegalStateException("%s has %d MB of free space, and %d MB are needed"
                    .formatted(place, free / MEGABYTE, (needed + MEGABYTE - 1) / MEGABYTE));
        }
    }

    private void unpack(Path into) throws IOException, InterruptedException {
        Path parent = Objects.requireNonNull(into.getParent());
        Process unpacking = java.process(
                        parent,
                        "-Djarmode=tools",
                        "-jar",
                        jar.path().toString(),
                        "extract",
                        "--destination",
                        into.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("cannot unpack " + jar.path() + ": " + said.strip());
        }
        Path unpacked = into.resolve(Objects.requireNonNull(jar.path().getFileName()));
        if (!unpacked.equals(into.resolve(JAR))) {
            Files.move(unpacked, into.resolve(JAR));
        }
    }
}
