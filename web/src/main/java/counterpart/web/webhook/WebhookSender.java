package counterpart.web.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Sends one request over HTTP/1.1 to an address that was checked, and reads no more than the head of the response.
/// The client of the JDK resolves names itself, so it cannot be used here. Redirects are not followed.
final class WebhookSender {

    private static final int LONGEST_HEAD = 8 << 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final int FIRST_FINAL = 200;
    private static final int END = -1;

    private final Supplier<SSLSocketFactory> tls;
    private final Duration timeout;

    /// @param tls asked for when it is needed: the certificates of the machine are many
    /// @param timeout for the whole exchange
    WebhookSender(Supplier<SSLSocketFactory> tls, Duration timeout) {
        this.tls = tls;
        this.timeout = timeout;
    }

    /// Posts a body and returns the status of the response.
    ///
    /// @param headers beside those of the exchange itself
    /// @throws IOException when no response arrives in time
    int post(WebhookTarget target, Map<String, String> headers, byte[] body) throws IOException {
        try (Socket plain = new Socket()) {
            Thread guard = Thread.ofVirtual().start(() -> closeLate(plain));
            try {
                int millis = (int) timeout.toMillis();
                plain.connect(target.socket(), millis);
                plain.setSoTimeout(millis);
                Socket socket = "https".equals(target.url().getScheme()) ? secured(plain, target) : plain;
                write(socket.getOutputStream(), target, headers, body);
                return status(socket.getInputStream());
            } finally {
                guard.interrupt();
            }
        }
    }

    /// Ends an exchange that takes too long in small steps.
    private void closeLate(Socket socket) {
        try {
            Thread.sleep(timeout);
            socket.close();
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket secured(Socket plain, WebhookTarget target) throws IOException {
        SSLSocket socket = (SSLSocket) tls.get()
                .createSocket(plain, target.url().getHost(), target.socket().getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void write(OutputStream out, WebhookTarget target, Map<String, String> headers, byte[] body)
            throws IOException {
        StringBuilder head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
        head.append("Host: ").append(target.host()).append("\r\n");
        head.append("Content-Type: application/json\r\nUser-Agent: Counterpart\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(body.length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    /// The status of the first response that is not preliminary.
    private static int status(InputStream in) throws IOException {
        int left = LONGEST_HEAD;
        while (true) {
            String line = line(in, left);
            left -= line.length() + 1;
            Matcher status = STATUS.matcher(line);
            if (!status.matches()) {
                throw new IOException("no HTTP response");
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= FIRST_FINAL) {
                return code;
            }
            while (!line.isEmpty()) {
                line = line(in, left);
                left -= line.length() + 1;
            }
        }
    }

    private static String line(InputStream in, int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next == END || line.length() >= longest) {
                throw new IOException("no HTTP response");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().stripTrailing();
    }
}
