package counterpart.web.error;

import counterpart.web.Http;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes apart an HTTP answer that was read from a socket.
final class RawHttp {

    private RawHttp() {}

    static Http.Answer parse(String text) {
        int split = text.indexOf("\r\n\r\n");
        List<String> head = Arrays.asList(text.substring(0, split).split("\r\n"));
        HttpHeaders headers = headers(head.subList(1, head.size()));
        String body = text.substring(split + 4);
        boolean chunked = headers.firstValue("Transfer-Encoding").isPresent();
        return new Http.Answer(
                Integer.parseInt(head.getFirst().split(" ")[1]), headers, chunked ? firstChunk(body) : body);
    }

    private static HttpHeaders headers(List<String> lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach(line -> headers.put(
                line.substring(0, line.indexOf(':')),
                List.of(line.substring(line.indexOf(':') + 1).strip())));
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static String firstChunk(String body) {
        return body.substring(body.indexOf("\r\n") + 2, body.lastIndexOf("\r\n0"));
    }
}
