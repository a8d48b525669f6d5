package counterpart.engine.cli.output;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Standard output and error of the process. Pipes are written as UTF-8; so are terminals that report ASCII only.
public final class Terminal {

    private Terminal() {}

    public static PrintWriter out() {
        return writer(FileDescriptor.out, "stdout.encoding");
    }

    public static PrintWriter err() {
        return writer(FileDescriptor.err, "stderr.encoding");
    }

    /// Whether the process writes to a terminal.
    static boolean isInteractive() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static PrintWriter writer(FileDescriptor descriptor, String encodingProperty) {
        return new PrintWriter(new FileOutputStream(descriptor), true, charset(encodingProperty));
    }

    private static Charset charset(String encodingProperty) {
        Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
        boolean usable = isInteractive() && !charset.equals(StandardCharsets.US_ASCII);
        return usable ? charset : StandardCharsets.UTF_8;
    }
}
