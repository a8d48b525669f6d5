import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Asks a server on this machine at a held rate, whether it keeps up or not: requests are due at random times of that
/// rate, and a latency counts from when a request was due, so that a stalled server is not asked less. Prints one line.
///
///     java HeldRate.java PORT RATE SECONDS MIX CONNECTIONS [KINDS]
///
/// MIX is a file of lines `m /path`; of its kinds (`m` matches, `s` search, `d` details) 80, 10 and 10 % are asked, or
/// those of
/// KINDS alone.
final class HeldRate {

    private static final byte[] HEADER_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private HeldRate() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        double rate = Double.parseDouble(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        Map<Character, List<String>> mix = Files.readAllLines(Path.of(arguments[3])).stream()
                .collect(Collectors.groupingBy(line -> line.charAt(0)));
        String kinds = arguments.length > 5 ? arguments[5] : "mmmmmmmmsd";
        int count = (int) Math.round(rate * seconds);
        long[] nanos = new long[count];
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        BlockingQueue<Due> queue = new LinkedBlockingQueue<>();
        Thread[] connections = new Thread[Integer.parseInt(arguments[4])];
        for (int i = 0; i < connections.length; i++) {
            connections[i] = Thread.startVirtualThread(() -> ask(port, queue, nanos, answered, failed));
        }
        Random random = new Random(7);
        long start = System.nanoTime() + 100_000_000;
        double due = 0;
        for (int i = 0; i < count; i++) {
            due += -Math.log(1 - random.nextDouble()) / rate;
            List<String> paths = mix.get(kinds.charAt(random.nextInt(kinds.length())));
            long at = start + (long) (due * 1e9);
            String path = paths.get(random.nextInt(paths.size())).substring(2);
            for (long wait = at - System.nanoTime(); wait > 0; wait = at - System.nanoTime()) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            queue.add(new Due(at, path));
        }
        for (int i = 0; i < connections.length; i++) {
            queue.add(new Due(0, ""));
        }
        for (Thread connection : connections) {
            connection.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        long[] sorted = Arrays.copyOf(nanos, answered.get());
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "asked %.0f/s, answered %.0f/s, p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, most %.1f ms, failed %d%n",
                rate,
                sorted.length / took,
                millis(sorted, 0.5),
                millis(sorted, 0.9),
                millis(sorted, 0.99),
                millis(sorted, 1),
                failed.get());
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    private static void ask(
            int port, BlockingQueue<Due> queue, long[] nanos, AtomicInteger answered, AtomicInteger failed) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (Due due = queue.take(); !due.path.isEmpty(); due = queue.take()) {
                String request = "GET " + due.path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                if (status(in) == 200) {
                    nanos[answered.getAndIncrement()] = System.nanoTime() - due.at;
                } else {
                    failed.incrementAndGet();
                }
            }
        } catch (IOException | InterruptedException e) {
            failed.incrementAndGet();
            System.err.println("a connection ended: " + e);
        }
    }

    /// Reads one whole answer.
    private static int status(InputStream in) throws IOException {
        String head = head(in);
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            int end = lower.indexOf("\r\n", at + 2);
            in.skipNBytes(Long.parseLong(lower.substring(at + 17, end).trim()));
        } else if (lower.contains("\r\ntransfer-encoding: chunked")) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size + 2);
            }
            in.skipNBytes(2);
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        int matched = 0;
        while (matched < HEADER_END.length) {
            int read = in.read();
            if (read < 0) {
                throw new EOFException("closed by the server");
            }
            head.append((char) read);
            matched = read == HEADER_END[matched] ? matched + 1 : read == '\r' ? 1 : 0;
        }
        return head.toString();
    }

    private static int chunk(InputStream in) throws IOException {
        int size = 0;
        for (int read = in.read(); read != '\r'; read = in.read()) {
            size = size * 16 + Character.digit(read, 16);
        }
        in.skipNBytes(1);
        return size;
    }

    private record Due(long at, String path) {}
}
