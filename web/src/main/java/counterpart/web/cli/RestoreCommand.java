package counterpart.web.cli;

import counterpart.web.storage.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        description = "Put back what `backup` wrote; stop the server first.",
        footer =
                "The server's settings may follow, such as --counterpart.storage-dir=DIR or --spring.datasource.url=URL.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand extends StorageCommand {

    @Option(names = "--replace", description = "Give up what is in the database now.")
    boolean replace;

    @Override
    String run(Backup backup) throws Exception {
        return backup.restore(file, replace) + " rows restored from " + file;
    }
}
