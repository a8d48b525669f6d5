package counterpart.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import counterpart.engine.cli.Cli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused before anything is made. `PrepareTest` (profile `prepare`) makes it with the real jar.
class PrepareCommandTest {

    private static final JavaProgram JAVA = new JavaProgram(Path.of("java"), "25");

    @TempDir
    private Path temp;

    @Test
    void saysHowToStartItWhenTheProgramDoesNotRunFromItsJar() {
        StringWriter err = new StringWriter();
        int code = Cli.commandLine()
                .addSubcommand(new PrepareCommand())
                .setErr(new PrintWriter(err))
                .execute("prepare", temp.resolve("run").toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("not started from its jar").contains("java -jar counterpart.jar prepare");
        assertThat(temp.resolve("run")).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Path file = Files.writeString(temp.resolve("notes"), "mine");
        assertThatIllegalStateException()
                .isThrownBy(() -> folder(temp).requireReplaceable(true))
                .withMessageContaining("is not empty and was not made by this command");
        assertThatIllegalStateException()
                .isThrownBy(() -> folder(file).requireReplaceable(true))
                .withMessageContaining("is a file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void replacesWhatWasPreparedFromAnotherJarOnlyWhenTold() throws IOException {
        Files.writeString(temp.resolve("prepared.txt"), "jar 1-2\njava 25 java\n");
        assertThat(folder(temp).isCurrent()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> folder(temp).requireReplaceable(false))
                .withMessageContaining("--replace");
        folder(temp).requireReplaceable(true);
    }

    @Test
    void isCurrentWhileJarJavaAndFilesAreTheSame() throws IOException {
        PreparedFolder prepared = folder(temp);
        Files.writeString(
                temp.resolve("prepared.txt"),
                "jar " + jar().mark() + "\njava " + JAVA.version() + " " + JAVA.command() + "\n");
        Files.writeString(temp.resolve(PreparedFolder.JAR), "program");
        assertThat(prepared.isCurrent()).isFalse();
        Files.writeString(temp.resolve(PreparedFolder.SERVER_CACHE), "learned");
        assertThat(prepared.isCurrent()).isFalse();
        Files.writeString(temp.resolve(PreparedFolder.COMMAND_CACHE), "learned");
        Files.writeString(temp.resolve(PreparedFolder.LAUNCHER), "start");
        assertThat(prepared.isCurrent()).isTrue();
        assertThat(new PreparedFolder(temp, jar(), new JavaProgram(Path.of("java"), "26")).isCurrent())
                .isFalse();
    }

    @Test
    void namesTheSpaceThatIsNeeded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PreparedFolder.requireSpace(temp, Long.MAX_VALUE / 2))
                .withMessageContaining(temp.toString())
                .withMessageContaining("are needed");
    }

    @Test
    void refusesAJavaWithoutAotCache() throws IOException {
        Path old = Files.writeString(temp.resolve("java"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwx------"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JavaProgram(old, "17").requireAotCache())
                .withMessageContaining(old.toString())
                .withMessageContaining("JDK 25");
    }

    private PreparedFolder folder(Path folder) throws IOException {
        return new PreparedFolder(folder, jar(), JAVA);
    }

    private RunnableJar jar() throws IOException {
        return new RunnableJar(Files.writeString(temp.resolveSibling(temp.getFileName() + ".jar"), "a jar"));
    }
}
