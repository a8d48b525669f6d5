package counterpart.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "prepare",
        description = "Unpack this jar into a folder and record a start, so that later starts are quick.",
        mixinStandardHelpOptions = true)
public final class PrepareCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "New or empty, or prepared before.")
    Path folder = Path.of("");

    @Option(
            names = "--replace",
            description = "Replace what was prepared from another jar or with another Java; stop the server first.")
    boolean replace;

    @Option(
            names = "--counterpart.index-dir",
            paramLabel = "DIR",
            description = "Make the index for the server, too, as with this setting of the server.")
    @Nullable
    Path index;

    @Override
    public Integer call() throws IOException, InterruptedException {
        JavaProgram java = JavaProgram.ofThisProcess();
        PreparedFolder prepared = new PreparedFolder(folder, RunnableJar.ofThisProgram(), java);
        if (prepared.isCurrent()) {
            say(folder + " is prepared already.");
        } else {
            prepared.make(replace, index, this::say);
        }
        say("Start the server with " + prepared.launcher() + ", run a subcommand with " + prepared.launcher()
                + " COMMAND");
        return 0;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
