package counterpart.engine.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The process's own output. What is piped is UTF-8; so is a terminal of which only ASCII is known.
final class Terminal {

    private Terminal() {}

    static PrintWriter out() {
        return writer(FileDescriptor.out, "stdout.encoding");
    }

    static PrintWriter err() {
        return writer(FileDescriptor.err, "stderr.encoding");
    }

    /// Whether a person looks on.
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
