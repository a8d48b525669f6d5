package counterpart.web;

import counterpart.engine.cli.Cli;
import counterpart.web.cli.BackupCommand;
import counterpart.web.cli.PrepareCommand;
import counterpart.web.cli.RestoreCommand;
import counterpart.web.engine.EngineOpening;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;

/// Starts the server, or runs the given subcommand on the command line.
@SpringBootApplication(exclude = DataWebAutoConfiguration.class) // no controller takes a Pageable or an entity
@ConfigurationPropertiesScan
public class Application {

    private static final Set<String> SERVER_SWITCHES = Set.of("--debug", "--trace");

    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] args) {
        if (isForServer(args)) {
            serve(args);
        } else {
            keepQuiet();
            System.exit(Cli.commandLine()
                    .addSubcommand(new BackupCommand())
                    .addSubcommand(new RestoreCommand())
                    .addSubcommand(new PrepareCommand())
                    .execute(args));
        }
    }

    /// Starts the server. A start that fails has been logged by Spring Boot; the program then ends with code 1.
    private static void serve(String... args) {
        SpringApplication server = new SpringApplication(Application.class);
        server.addInitializers(EngineOpening::begin);
        try {
            server.run(args);
        } catch (RuntimeException e) {
            System.exit(1);
        }
    }

    private static void keepQuiet() {
        System.setProperty("logback.configurationFile", "logback-cli.xml");
        LUCENE.setLevel(Level.SEVERE);
    }

    /// Whether all arguments are settings such as `--server.port=8081`.
    static boolean isForServer(String... args) {
        return Arrays.stream(args).allMatch(arg -> arg.matches("--[^=]+=.*") || SERVER_SWITCHES.contains(arg));
    }
}
