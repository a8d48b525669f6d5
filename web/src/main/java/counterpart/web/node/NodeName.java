package counterpart.web.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/// The name of this process among all nodes: machine, process and a random part, since containers may share the first
/// two.
public final class NodeName {

    /// What is left for it of the 63 characters that PostgreSQL takes for the name of an application.
    private static final int LONGEST_HOST = 45;

    private static final String NAME = "%s-%d-%04x"
            .formatted(
                    host(),
                    ProcessHandle.current().pid(),
                    ThreadLocalRandom.current().nextInt(1 << 16));

    private NodeName() {}

    public static String get() {
        return NAME;
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(LONGEST_HOST, name.length()));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
