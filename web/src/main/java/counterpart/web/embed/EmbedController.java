package counterpart.web.embed;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.account.ClusterOptions;
import counterpart.web.error.ViolationMessages;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Configures the element and shows it as it will be.
@PageController
class EmbedController {

    private final ClusterOptions clusters;
    private final AbsoluteLinks addresses;
    private final ViolationMessages violations;

    EmbedController(ClusterOptions clusters, AbsoluteLinks addresses, ViolationMessages violations) {
        this.clusters = clusters;
        this.addresses = addresses;
        this.violations = violations;
    }

    @GetMapping("/embed")
    String configure(
            Engine engine,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletRequest request,
            Model model) {
        Language language = layout.texts().language();
        List<ClusterOptions.Choice> choices = clusters.all(engine, language.code());
        ParameterBinder reading = new ParameterBinder();
        EmbedTag tag = EmbedTag.read(
                PageParameters.of(request.getParameterMap()),
                choices.stream().map(ClusterOptions.Choice::id).toList(),
                language,
                reading);
        model.addAttribute("clusters", choices);
        model.addAttribute(
                "strategies", Strategy.all().stream().map(Strategy::key).toList());
        model.addAttribute("tag", tag);
        model.addAttribute("html", tag.html(addresses.of("")));
        model.addAttribute("ignored", violations.of(reading.violations(), language));
        return "embed/embed";
    }
}
