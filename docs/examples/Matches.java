import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Partner regions for a cluster, without any library: java Matches.java https://SERVER
/// Programs that need typed answers take the client in clients/java instead.
/// COUNTERPART_KEY holds an API key, if you have one.
public class Matches {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String... args) throws IOException, InterruptedException {
        String server = args.length == 0 ? "http://localhost:8080" : args[0];
        String address = server + "/api/v1/clusters/medicalmountains/matches?size=3&lang=en";
        HttpResponse<String> answer = ask(address);
        if (answer.statusCode() != 200) {
            // A problem document (RFC 9457) says what was wrong, where, and what is allowed.
            System.err.println(answer.body());
            System.exit(1);
        }
        answer.body().lines().skip(1).forEach(System.out::println);
    }

    private static HttpResponse<String> ask(String address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/csv");
        String key = System.getenv("COUNTERPART_KEY");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
