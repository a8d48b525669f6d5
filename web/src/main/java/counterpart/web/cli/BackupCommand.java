package counterpart.web.cli;

import counterpart.web.storage.Backup;
import picocli.CommandLine.Command;

@Command(
        name = "backup",
        description = "Write accounts, keys, shortlists and corrections into a file; the server may run meanwhile.",
        footer =
                "The server's settings may follow, such as --counterpart.storage-dir=DIR or --spring.datasource.url=URL.",
        mixinStandardHelpOptions = true)
public final class BackupCommand extends StorageCommand {

    @Override
    String run(Backup backup) throws Exception {
        return backup.save(file) + " rows saved to " + file;
    }
}
