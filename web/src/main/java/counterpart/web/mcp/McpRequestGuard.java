package counterpart.web.mcp;

import counterpart.web.apikey.TrustedOrigins;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemAdvice;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Checks a request before the MCP transport sees it: the origin (against DNS rebinding), method, media types, version
/// of the protocol, size and form of the message. What does not fit is answered with a problem document.
@Component
final class McpRequestGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    static final String VERSION = "MCP-Protocol-Version";

    private static final int LARGEST_KB = 64;
    private static final int LARGEST_BYTES = LARGEST_KB * 1024;
    private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);

    private final TrustedOrigins origins;
    private final McpServerTransport transport;
    private final ProblemAdvice problems;
    private final RpcMessages messages;

    McpRequestGuard(
            TrustedOrigins origins, McpServerTransport transport, ProblemAdvice problems, RpcMessages messages) {
        this.origins = origins;
        this.transport = transport;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            ServerRequest checked = checked(request);
            transport.open();
            return next.handle(checked);
        } catch (InvalidRequestException refusal) {
            return problem(refusal, request);
        }
    }

    /// The request with its body read, and with an `Accept` header as the transport wants it.
    private ServerRequest checked(ServerRequest request) throws IOException {
        checkOrigin(request.headers());
        check(
                request.method().equals(HttpMethod.POST),
                ProblemKind.METHOD_NOT_ALLOWED,
                "method",
                request.method().name(),
                Violation.values(List.of(HttpMethod.POST.name())));
        checkTypes(request.headers());
        checkVersion(request.headers());
        byte[] body = body(request);
        messages.check(body);
        return ServerRequest.from(request)
                .headers(headers -> headers.setAccept(ANSWERS))
                .body(body)
                .build();
    }

    private void checkOrigin(ServerRequest.Headers headers) {
        String origin = headers.firstHeader(HttpHeaders.ORIGIN);
        check(
                origin == null || origins.contains(origin),
                ProblemKind.FORBIDDEN,
                HttpHeaders.ORIGIN,
                "",
                Violation.text("origin"));
    }

    private static void checkTypes(ServerRequest.Headers headers) {
        String sent = headers.contentType().map(MediaType::toString).orElse("");
        check(
                headers.contentType()
                        .filter(MediaType.APPLICATION_JSON::includes)
                        .isPresent(),
                ProblemKind.UNSUPPORTED_BODY,
                HttpHeaders.CONTENT_TYPE,
                sent,
                Violation.values(List.of(MediaType.APPLICATION_JSON_VALUE)));
        List<MediaType> accepted = headers.accept();
        check(
                accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(MediaType.APPLICATION_JSON)),
                ProblemKind.NOT_ACCEPTABLE,
                HttpHeaders.ACCEPT,
                MediaType.toString(accepted),
                Violation.values(ANSWERS.stream().map(MediaType::toString).toList()));
    }

    private void checkVersion(ServerRequest.Headers headers) {
        String version = Optional.ofNullable(headers.firstHeader(VERSION)).orElse("");
        check(
                version.isEmpty() || transport.protocolVersions().contains(version),
                ProblemKind.INVALID_INPUT,
                VERSION,
                version,
                Violation.values(transport.protocolVersions()));
    }

    private static byte[] body(ServerRequest request) throws IOException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(LARGEST_BYTES + 1);
        check(
                body.length <= LARGEST_BYTES,
                ProblemKind.BODY_TOO_LARGE,
                "body",
                "> " + LARGEST_KB + " kB",
                Violation.text("body", LARGEST_KB));
        return body;
    }

    static void check(boolean good, ProblemKind kind, String parameter, String value, MessageSourceResolvable allowed) {
        if (!good) {
            throw new InvalidRequestException(kind, Violation.of(parameter, value, allowed));
        }
    }

    private ServerResponse problem(InvalidRequestException refusal, ServerRequest request) {
        ResponseEntity<ProblemDetail> answer = problems.refused(refusal, request.servletRequest());
        ServerResponse.BodyBuilder response = ServerResponse.status(answer.getStatusCode());
        if (refusal.kind() == ProblemKind.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
        return response.headers(headers -> headers.addAll(answer.getHeaders()))
                .body(Objects.requireNonNull(answer.getBody()));
    }
}
