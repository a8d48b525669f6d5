package counterpart.testing.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.transport.Netty4ModulePlugin;

/// Runs one OpenSearch node on the loopback interface until its standard input ends, so that it does not outlive the
/// process that started it; then it deletes its folder. It has the modules that the index uses and no others.
public final class OpenSearchNode {

    private OpenSearchNode() {}

    /// Starts the node and waits.
    ///
    /// @param args the node's folder, then settings as `name=value`; without one of discovery the node is alone
    public static void main(String[] args) throws IOException, NodeValidationException {
        Path home = Path.of(args[0]);
        Files.createDirectories(home.resolve("config"));
        Settings.Builder settings = Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("node.name", "test-node")
                .put("cluster.name", "counterpart-test")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.processors", 2);
        List<String> given = List.of(args).subList(1, args.length);
        if (given.stream().noneMatch(setting -> setting.startsWith("discovery."))) {
            settings.put("discovery.type", "single-node");
        }
        for (String setting : given) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        run(settings.build(), home);
        System.exit(0); // threads of the node may go on
    }

    private static void run(Settings settings, Path home) throws IOException, NodeValidationException {
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test-node");
        Node node = new OpenSearchRunnerNode(
                environment,
                List.of(CommonAnalysisModulePlugin.class, MapperExtrasModulePlugin.class, Netty4ModulePlugin.class));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(node, home), "end"));
        node.start();
        TransportAddress bound = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress();
        InetSocketAddress address = bound.address();
        System.out.println(NodeProcess.READY + "http://127.0.0.1:" + address.getPort());
        while (System.in.read() >= 0) {
            // the starter says nothing; its end closes the stream
        }
    }

    private static void end(Node node, Path home) {
        try {
            node.close();
            TemporaryFolders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
