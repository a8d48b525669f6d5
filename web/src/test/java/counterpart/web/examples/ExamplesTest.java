package counterpart.web.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Runs the examples of the documentation, as they stand there, against the server.
@ServedTest
class ExamplesTest {

    private static final String PLACEHOLDER = "cp_...";
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path EXAMPLES = DOCS.resolve("examples");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(curl .*?)^```$");

    private final String server;
    private final List<String> firstRegions;

    ExamplesTest(@LocalServerPort int port) {
        server = "http://localhost:" + port;
        firstRegions = new Http(port)
                        .get("/api/v1/clusters/medicalmountains/matches?size=6&lang=en")
                        .json()
                        .path("matches")
                        .findValues("name")
                        .stream()
                        .map(name -> name.asString())
                        .toList();
    }

    @Test
    void curl() {
        String printed = Command.output(EXAMPLES, List.of("sh", "matches.sh", server));
        assertThat(printed)
                .contains("\"id\":\"medicalmountains\"", "\"interpreted\":[", "{\"profile\":0,", "{\"profile\":1,")
                .contains(firstRegions.subList(0, 3));
    }

    @Test
    void java() {
        String program = ProcessHandle.current().info().command().orElseThrow();
        String printed = Command.output(EXAMPLES, List.of(program, "Matches.java", server));
        assertThat(printed.lines()).hasSize(3);
        assertThat(printed).contains(firstRegions.subList(0, 3));
    }

    @Test
    void javaScript() {
        assumeTrue(Command.exists("node"), "the example in JavaScript is not run: there is no node");
        String printed = Command.output(EXAMPLES, List.of("node", "matches.mjs", server));
        assertThat(printed)
                .contains("1. " + firstRegions.get(0), "3. " + firstRegions.get(2), "complementarity: ")
                .contains("404: ")
                .contains("medicalmountains");
    }

    @Test
    void python() {
        assumeTrue(Command.exists("python3"), "the example in Python is not run: there is no python3");
        String printed = Command.output(EXAMPLES, List.of("python3", "matches.py", server));
        assertThat(printed).contains("1. " + firstRegions.get(0), "6. " + firstRegions.get(5), "1 to 1000");
    }

    /// Every curl command of the pages about the API.
    @TestFactory
    Stream<DynamicTest> commandsOfThePages() throws IOException {
        List<Path> pages =
                List.of(DOCS.resolve("API.md"), DOCS.resolve("how-to").resolve("assistants.md"));
        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(BLOCK.matcher(Files.readString(page)).find())
                                .as("a command in %s", page)
                                .isTrue());
        return pages.stream().flatMap(this::commands);
    }

    private Stream<DynamicTest> commands(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(block ->
                            block.group(1).replace("https://SERVER", server).strip())
                    .map(command -> DynamicTest.dynamicTest(command, () -> check(command)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A command with the placeholder of a key reaches an address that wants one.
    private static void check(String command) {
        if (command.contains(PLACEHOLDER)) {
            assertThat(output(command, "curl --silent --show-error ")).contains("not-signed-in");
        } else {
            assertThat(output(command, "curl --silent --show-error --fail-with-body "))
                    .containsPattern("(?m)^\\{");
        }
    }

    private static String output(String command, String curl) {
        return Command.output(
                EXAMPLES, List.of("sh", "-c", command.replaceFirst("^curl ", Matcher.quoteReplacement(curl))));
    }
}
