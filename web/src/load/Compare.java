import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares processor times of two builds in turn, each a runnable jar, or the script of a prepared folder, with its own data. Times
/// are those of the server's process, from `/proc`, so that other load on the machine counts little.
///
///     java Compare.java lists   OLD.jar NEW.jar     lists of ten, all clusters, weights that change
///     java Compare.java cached  NEW.jar             a remembered list and a static file of the same size
///     java Compare.java start   OLD.jar NEW.jar     start to the first match (of an empty application: any answer), index there
///     java Compare.java command OLD.jar NEW.jar     `match` on the command line, index there
///
/// `-Dblocks=6` measurements of each side, `-Dwarm=6` rounds before, `-Djvm="-XX:+UseSerialGC -Xmx384m"` options of the
/// servers, `-Dports=8461`, `-Dwork=DIR` keeps indexes and databases there.
final class Compare {

    private static final int BLOCKS = Integer.getInteger("blocks", 6);
    private static final int WARM = Integer.getInteger("warm", 6);
    private static final int PORTS = Integer.getInteger("ports", 8461);
    private static final String[] JVM = System.getProperty("jvm", "-XX:+UseSerialGC -Xmx384m").split(" ");
    private static final Path WORK = Path.of(System.getProperty("work", "target/compare"));
    private static final double TICK_MILLIS = 10;
    private static final String EXPANDED = "&expand=programmes,institutions,evidence,reasons";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static int serial;

    private Compare() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> jars = Stream.of(arguments).skip(1).map(Path::of).toList();
        switch (arguments[0]) {
            case "lists" -> lists(jars);
            case "cached" -> cached(jars.getFirst());
            case "start" -> start(jars);
            case "command" -> command(jars);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void lists(List<Path> jars) throws Exception {
        try (Server before = new Server("before", jars.getFirst());
                Server after = new Server("after", jars.getLast())) {
            List<String> clusters = before.clusters();
            clusters.retainAll(after.clusters());
            Series old = new Series("before", before, clusters, "");
            List<Series> all = List.of(
                    old,
                    new Series("after, expanded", after, clusters, EXPANDED),
                    new Series("after, lean", after, clusters, ""));
            for (int i = 0; i < WARM; i++) {
                for (Series each : all) {
                    each.ask(false);
                }
            }
            for (int i = 0; i < BLOCKS; i++) {
                for (Series each : i % 2 == 0 ? all : all.reversed()) {
                    each.ask(true);
                }
            }
            all.forEach(each -> each.print(old));
        }
    }

    private static void cached(Path jar) throws Exception {
        try (Server server = new Server("after", jar)) {
            String home = server.get("/", "identity").body();
            List<String> files = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
                    .matcher(home)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            String lean = "/api/v1/clusters/" + server.clusters().getFirst() + "/matches?limit=10";
            for (String coding : List.of("identity", "gzip")) {
                for (String list : List.of(lean, lean + EXPANDED)) {
                    compareCached(server, list, files, coding);
                }
            }
        }
    }

    private static void compareCached(Server server, String list, List<String> files, String coding) throws Exception {
        int size = server.size(list, coding);
        List<Integer> sizes = new ArrayList<>();
        for (String file : files) {
            sizes.add(server.size(file, coding));
        }
        int nearest = IntStream.range(0, files.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(Math.log(1.0 * sizes.get(i) / size))))
                .orElseThrow();
        Repeated file = new Repeated(files.get(nearest), server, coding);
        Repeated remembered = new Repeated(list, server, coding);
        for (int i = 0; i < 2 * WARM; i++) {
            file.ask(false);
            remembered.ask(false);
        }
        for (int i = 0; i < BLOCKS; i++) {
            file.ask(true);
            remembered.ask(true);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: list of %d bytes %.3f ms, file of %d bytes %.3f ms, ratio %.2f (least %.2f)%n",
                coding,
                size,
                median(remembered.millis),
                sizes.get(nearest),
                median(file.millis),
                median(remembered.millis) / median(file.millis),
                least(remembered.millis) / least(file.millis));
    }

    private static void start(List<Path> jars) throws Exception {
        List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Double>> wall = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = -1; i < BLOCKS; i++) { // the first one makes the index
            for (int side = 0; side < jars.size(); side++) {
                long began = System.nanoTime();
                try (Server server = new Server("side" + side, jars.get(side))) {
                    if (i >= 0) {
                        millis.get(side).add(server.processorMillis());
                        wall.get(side).add((System.nanoTime() - began) / 1e6);
                    }
                }
            }
        }
        for (int side = 0; side < jars.size(); side++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: processor time %.0f ms (least %.0f), time %.0f ms (least %.0f)%n",
                    jars.get(side),
                    median(millis.get(side)),
                    least(millis.get(side)),
                    median(wall.get(side)),
                    least(wall.get(side)));
        }
        ratio(millis.getFirst(), millis.getLast());
    }

    private static void command(List<Path> jars) throws Exception {
        List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = -1; i < BLOCKS; i++) { // the first one makes the index
            for (int side = 0; side < jars.size(); side++) {
                double took = command(jars.get(side), WORK.resolve("command" + side));
                if (i >= 0) {
                    millis.get(side).add(took);
                }
            }
        }
        System.out.println("before " + millis.getFirst() + ", after " + millis.getLast());
        ratio(millis.getFirst(), millis.getLast());
    }

    private static double command(Path jar, Path index) throws Exception {
        Files.createDirectories(index);
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" > /dev/null 2>&1", "-"));
        command.addAll(program(jar));
        command.addAll(List.of("match", "medicalmountains"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", index.toAbsolutePath().toString());
        Process bash = builder.start();
        String[] times = new String(bash.getInputStream().readAllBytes()).strip().split(" ");
        if (bash.waitFor() != 0) {
            throw new IllegalStateException("match failed with " + bash.exitValue());
        }
        return 1000 * (Double.parseDouble(times[0]) + Double.parseDouble(times[1]));
    }

    private static void ratio(List<Double> before, List<Double> after) {
        System.out.printf(
                Locale.ROOT,
                "ratio of medians %.3f, of least times %.3f%n",
                median(after) / median(before),
                least(after) / least(before));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static List<String> program(Path jar, String... options) {
        List<String> command = new ArrayList<>();
        if (!Files.isExecutable(jar)) {
            command.add(java());
            command.addAll(Arrays.asList(options));
            command.add("-jar");
        }
        command.add(jar.toString());
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// The lists of all clusters from one server.
    private static final class Series {

        private final String name;
        private final Server server;
        private final List<String> clusters;
        private final String selection;
        private final List<Double> millis = new ArrayList<>();
        private long bytes;
        private long asked;

        Series(String name, Server server, List<String> clusters, String selection) {
            this.name = name;
            this.server = server;
            this.clusters = clusters;
            this.selection = selection;
        }

        void ask(boolean counted) throws Exception {
            double before = server.processorMillis();
            for (String cluster : clusters) {
                serial++;
                String weights = "complementarity:%d,commonGround:%d,excellence:%d,proximity:%d"
                        .formatted(20 + serial % 37, 18 + serial % 31, 20 + serial % 41, 2 + serial % 29);
                bytes += server.size(
                        "/api/v1/clusters/" + cluster + "/matches?limit=10&weights=" + weights + selection, "identity");
                asked++;
            }
            if (counted) {
                millis.add((server.processorMillis() - before) / clusters.size());
            }
        }

        void print(Series old) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f ms (least %.2f) of processor time a list, %d bytes; ratio %.3f (least %.3f) %s%n",
                    name,
                    median(millis),
                    least(millis),
                    bytes / asked,
                    median(millis) / median(old.millis),
                    least(millis) / least(old.millis),
                    millis.stream().map("%.2f"::formatted).toList());
        }
    }

    /// One address of a server, many times.
    private static final class Repeated {

        private static final int TIMES = 2000;

        private final String path;
        private final Server server;
        private final String coding;
        private final List<Double> millis = new ArrayList<>();

        Repeated(String path, Server server, String coding) {
            this.path = path;
            this.server = server;
            this.coding = coding;
        }

        void ask(boolean counted) throws Exception {
            double before = server.processorMillis();
            for (int i = 0; i < TIMES; i++) {
                server.size(path, coding);
            }
            if (counted) {
                millis.add((server.processorMillis() - before) / TIMES);
            }
        }
    }

    /// A server that has answered its first match.
    private static final class Server implements AutoCloseable {

        private static int started;

        private final int port = PORTS + started++ % 100;
        private final Path log;
        private final Process process;

        Server(String name, Path jar) throws Exception {
            Path home = Files.createDirectories(WORK.resolve(name)).toAbsolutePath();
            log = home.resolve("log");
            List<String> command = new ArrayList<>(program(jar, JVM));
            command.addAll(List.of(
                    "--server.port=" + port,
                    "--server.address=127.0.0.1",
                    "--counterpart.storage-dir=" + home.resolve("storage"),
                    "--counterpart.index-dir=" + home.resolve("index")));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitMatch();
        }

        private void awaitMatch() throws Exception {
            for (int i = 0; i < 6000; i++) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(Files.readString(log));
                }
                try {
                    int status = get("/api/v1/clusters/medicalmountains/matches?limit=10", "identity").statusCode();
                    if (status == 200 || status == 401) { // an empty application asks for a password
                        return;
                    }
                } catch (IOException e) {
                    // not yet
                }
                Thread.sleep(50);
            }
            throw new IllegalStateException("no answer");
        }

        HttpResponse<String> get(String path, String coding) throws Exception {
            return CLIENT.send(request(path, coding), HttpResponse.BodyHandlers.ofString());
        }

        int size(String path, String coding) throws Exception {
            HttpResponse<byte[]> answer = CLIENT.send(request(path, coding), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return answer.body().length;
        }

        private HttpRequest request(String path, String coding) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept-Encoding", coding)
                    .build();
        }

        List<String> clusters() throws Exception {
            Matcher ids = Pattern.compile("\\{\\s*\"id\"\\s*:\\s*\"([a-z0-9-]+)\"")
                    .matcher(get("/api/v1/clusters?size=100", "identity").body());
            return new ArrayList<>(ids.results().map(found -> found.group(1)).distinct().toList());
        }

        double processorMillis() throws IOException {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return TICK_MILLIS * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
