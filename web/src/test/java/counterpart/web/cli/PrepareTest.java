package counterpart.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Prepares a folder from the real jar and starts the program from it: `mvn -Pprepare -pl web -am verify`.
@EnabledIfSystemProperty(named = "counterpart.test.jar", matches = ".+")
class PrepareTest {

    @TempDir
    private Path temp;

    @Test
    void makesAFolderFromWhichTheProgramStartsWithWhatItLearned() throws IOException, InterruptedException {
        Path folder = temp.resolve("run");
        assertThat(prepare(folder)).contains("Start the server with " + folder.resolve("counterpart"));
        assertThat(folder.resolve("lib")).isDirectory();
        assertThat(folder.resolve("recording")).doesNotExist();
        assertThat(temp).isDirectoryNotContaining("glob:**.unfinished");
        for (String cache : List.of("counterpart.aot", "counterpart-command.aot")) {
            // with AOTMode=on the JVM ends with an error when it cannot use the file
            assertThat(run(
                            java(),
                            "-XX:AOTMode=on",
                            "-XX:AOTCache=" + folder.resolve(cache),
                            "-XX:+UseSerialGC",
                            "-jar",
                            folder.resolve("counterpart.jar").toString(),
                            "--version"))
                    .contains("0.1.0");
        }
        assertThat(run(folder.resolve("counterpart").toString(), "--version")).contains("0.1.0");
        assertThat(prepare(folder)).contains("prepared already");
    }

    @Test
    void leavesTheIndexThatItMakesForTheServer() throws IOException, InterruptedException {
        Path index = temp.resolve("index");
        Path folder = temp.resolve("run");
        run(
                java(),
                "-jar",
                System.getProperty("counterpart.test.jar"),
                "prepare",
                folder.toString(),
                "--counterpart.index-dir=" + index);
        assertThat(index).isDirectoryContaining("glob:**/counterpart-index-*");
        assertThat(folder.resolve("counterpart-command.aot")).isNotEmptyFile();
    }

    private static String prepare(Path folder) throws IOException, InterruptedException {
        return run(java(), "-jar", System.getProperty("counterpart.test.jar"), "prepare", folder.toString());
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
