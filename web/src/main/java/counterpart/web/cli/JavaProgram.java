package counterpart.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The `java` that runs programs.
///
/// @param command its path
/// @param version its version
record JavaProgram(Path command, String version) {

    /// Settings of the server, and options that a JVM takes by itself, stand in variables that begin so.
    private static final Set<String> OF_SERVER = Set.of(
            "COUNTERPART_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    /// The program of this process.
    ///
    /// @throws IllegalStateException when it cannot keep what a start learned
    static JavaProgram ofThisProcess() throws IOException, InterruptedException {
        Path command = ProcessHandle.current()
                .info()
                .command()
                .map(Path::of)
                .orElse(Path.of(System.getProperty("java.home", ""), "bin", "java"));
        JavaProgram java = new JavaProgram(command, System.getProperty("java.vm.version", ""));
        java.requireAotCache();
        return java;
    }

    /// @throws IllegalStateException when it has no AOT cache
    void requireAotCache() throws IOException, InterruptedException {
        Process trial = process(Path.of("").toAbsolutePath(), List.of("-XX:AOTMode=off", "-version"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (trial.waitFor() != 0) {
            throw new IllegalStateException(command + " (" + version
                    + ") cannot record a start: it needs a HotSpot JDK 25" + " or later, such as Eclipse Temurin 25");
        }
    }

    /// A process in a folder without any settings of a server from the environment.
    ProcessBuilder process(Path folder, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command.toString()));
        all.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(all).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> OF_SERVER.stream().anyMatch(name::startsWith));
        return process;
    }

    ProcessBuilder process(Path folder, String... arguments) {
        return process(folder, Arrays.asList(arguments));
    }
}
