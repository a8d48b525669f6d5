package counterpart.web.openapi;

import counterpart.engine.model.Language;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API documentation as a page; loads nothing from other hosts.
@PageController
class ApiDocController {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADDRESS = "/api/v1/openapi.json";

    private final OpenApiWebMvcResource description;
    private final MessageSource messages;

    ApiDocController(OpenApiWebMvcResource description, MessageSource messages) {
        this.description = description;
        this.messages = messages;
    }

    @GetMapping("/api")
    String api(HttpServletRequest request, Locale locale, Model model) {
        Language language = Layout.language(locale);
        model.addAttribute("page", ApiDocPage.of(described(request), Messages.of(messages, language)));
        return "openapi/api";
    }

    private JsonNode described(HttpServletRequest request) {
        try {
            return JSON.readTree(description.openapiJson(request, ADDRESS, Locale.ENGLISH));
        } catch (Exception e) {
            throw new IllegalStateException("the API cannot be described", e);
        }
    }
}
