package counterpart.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Writes the response to a request that fails before it reaches a controller.
@RestController
class FallbackErrorController implements ErrorController {

    private final ProblemDocuments documents;

    FallbackErrorController(ProblemDocuments documents) {
        this.documents = documents;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        ProblemKind kind = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ProblemKind.ofStatus(status)
                : ProblemKind.UNKNOWN_PATH;
        return ResponseEntity.status(kind.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(documents.of(
                        kind,
                        List.of(Violation.of("request", "", Violation.text("request"))),
                        ProblemDocuments.localeOf(request)));
    }
}
