package counterpart.web.cli;

import counterpart.web.storage.Backup;
import counterpart.web.storage.StorageConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Opens only the server's database, with the server's settings.
abstract class StorageCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("");

    @Unmatched
    List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        refuseWhatIsNoSetting();
        try (ConfigurableApplicationContext storage = new SpringApplicationBuilder(Storage.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.config=classpath:logback-cli.xml")
                .run(settings.toArray(String[]::new))) {
            String said = run(storage.getBean(Backup.class));
            spec.commandLine().getOut().println(said);
        }
        return 0;
    }

    /// Runs the command and returns the message for the user.
    abstract String run(Backup backup) throws Exception;

    private void refuseWhatIsNoSetting() {
        for (String setting : settings) {
            if (!setting.matches("--(spring|counterpart)\\.[^=]+=.*")) {
                throw new IllegalArgumentException("not understood: " + setting
                        + "; allowed beside FILE are the server's settings, such as --spring.datasource.url=...");
            }
        }
    }

    /// Migrations do not run unless the command starts them. No `@Configuration`: the server, which scans for
    /// those, must not find it.
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({StorageConfiguration.class, Backup.class})
    static class Storage {

        @Bean
        FlywayMigrationStrategy untouched() {
            return scripts -> {};
        }
    }
}
