package counterpart.web.error;

import counterpart.engine.model.Language;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the response to requests that are not valid HTTP, such as a forbidden character in the address.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class TomcatErrorReporter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ProblemDocuments documents;
    private final JsonMapper json;

    TomcatErrorReporter(ProblemDocuments documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }

    private final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            try {
                response.getOutputStream().write(document(response.getStatus()));
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug("the client is gone", e);
            }
        }

        private byte[] document(int status) {
            ProblemKind kind = ProblemKind.ofStatus(status);
            return json.writeValueAsBytes(documents.of(
                    kind, List.of(Violation.of("request", "", Violation.text("request"))), Language.DEFAULT.locale()));
        }
    }
}
