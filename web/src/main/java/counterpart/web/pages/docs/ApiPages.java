package counterpart.web.pages.docs;

import counterpart.engine.model.Language;
import counterpart.web.pages.Layout;
import counterpart.web.pages.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API described for people; loads nothing from elsewhere.
@Controller
class ApiPages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADDRESS = "/api/v1/openapi.json";

    private final OpenApiWebMvcResource description;
    private final MessageSource messages;

    ApiPages(OpenApiWebMvcResource description, MessageSource messages) {
        this.description = description;
        this.messages = messages;
    }

    @GetMapping("/api")
    String api(HttpServletRequest request, Locale locale, Model model) {
        Language language = Layout.language(locale);
        model.addAttribute("page", ApiPage.of(described(request), Texts.of(messages, language)));
        return "api";
    }

    private JsonNode described(HttpServletRequest request) {
        try {
            return JSON.readTree(description.openapiJson(request, ADDRESS, Locale.ENGLISH));
        } catch (Exception e) {
            throw new IllegalStateException("the API cannot be described", e);
        }
    }
}
