package counterpart.web.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import counterpart.web.ServedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The TypeScript client: its types are current, it compiles, and its example runs against the server. Only where
/// Node is installed.
@ServedTest
class TypeScriptClientTest {

    private static final Path SOURCE = Path.of("..", "clients", "typescript").toAbsolutePath();
    private static final Path DESCRIPTION =
            Path.of("src", "test", "resources", "openapi.json").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "typescript").toAbsolutePath();

    private final String server;

    TypeScriptClientTest(@LocalServerPort int port) {
        server = "http://localhost:" + port;
    }

    @Test
    void theTypesAreCurrentAndTheExampleRuns() throws IOException {
        assumeTrue(
                Command.exists("node") && Command.exists("npm"),
                "the TypeScript client is not compiled: there is no node with npm");
        copySources();
        install();
        Command.output(FOLDER, List.of("node", "generate.mjs", "--check", DESCRIPTION.toString()));
        Command.output(FOLDER, List.of("node", "node_modules/typescript/bin/tsc"));
        assertThat(Command.output(FOLDER, List.of("node", "dist/example.js", server)))
                .contains(" clusters, first ", "\n10. ", " has rank 1 of ")
                .contains("profile 0: 1 matches", "profile 1: 2 matches", "400: at least one field");
    }

    /// The copy keeps its packages from one build to the next.
    private static void copySources() throws IOException {
        Files.createDirectories(FOLDER.resolve("src"));
        for (String name : List.of("package.json", ".npmrc", "tsconfig.json", "generate.mjs")) {
            Files.copy(SOURCE.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Stream<Path> files = Files.list(SOURCE.resolve("src"))) {
            for (Path file : files.toList()) {
                Path copy = FOLDER.resolve("src").resolve(file.getFileName().toString());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// A machine without a way to the packages passes too, except a build server.
    private static void install() {
        Command.Result installed = Command.run(
                FOLDER, List.of("npm", "install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"));
        boolean buildServer = "true".equals(System.getenv("CI"));
        assumeTrue(
                installed.code() == 0 || buildServer,
                "the TypeScript client is not compiled: npm cannot install its packages");
        assertThat(installed.code()).as(installed.output()).isZero();
    }
}
