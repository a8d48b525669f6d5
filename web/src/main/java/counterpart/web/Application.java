package counterpart.web;

import counterpart.engine.cli.Cli;
import counterpart.web.cli.BackupCommand;
import counterpart.web.cli.RestoreCommand;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;

/// Serves, or answers on the command line when it is given a subcommand.
@SpringBootApplication(exclude = DataWebAutoConfiguration.class) // it opens the database before the first answer
@ConfigurationPropertiesScan
public class Application {

    private static final Set<String> SERVER_SWITCHES = Set.of("--debug", "--trace");

    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] args) {
        if (isForServer(args)) {
            SpringApplication server = new SpringApplication(Application.class);
            server.addInitializers(EngineOpening::begin);
            server.run(args);
        } else {
            keepQuiet();
            System.exit(Cli.commandLine()
                    .addSubcommand(new BackupCommand())
                    .addSubcommand(new RestoreCommand())
                    .execute(args));
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
