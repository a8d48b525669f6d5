package counterpart.web.field;

import counterpart.engine.Engine;
import counterpart.engine.InstitutionQuery;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.web.http.RequestPath;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.map.WorldOutline;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/// Shows the strongest regions and institutions of a field, the position of Baden-Württemberg, and related fields;
/// a field's address is its code, for example `/fields/25/73/461`.
@PageController
class FieldController {

    private static final String PATH = "/fields";
    private static final int INSTITUTIONS = 15;

    private final MessageSource messages;
    private final WorldOutline outline;

    FieldController(MessageSource messages, WorldOutline outline) {
        this.messages = messages;
        this.outline = outline;
    }

    @GetMapping(PATH)
    String fields(
            Engine engine,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        ViewContext view = view(engine, layout, locale);
        model.addAttribute(
                "roots",
                engine.data().fields().stream()
                        .filter(field -> field.code().level() == 1)
                        .map(field -> new Root(view.of(field), below(engine, field, view)))
                        .toList());
        return "field/fields";
    }

    @GetMapping(PATH + "/**")
    String field(
            Engine engine,
            HttpServletRequest request,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        String code = RequestPath.of(request).substring(PATH.length());
        Field field = Optional.of(code)
                .filter(FieldCode::isCode)
                .map(FieldCode::new)
                .flatMap(engine.data()::findField)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ViewContext view = view(engine, layout, locale);
        InstitutionQuery strongest =
                new InstitutionQuery("", Set.of(field.code()), Set.of(), Set.of(), Set.of(), 0, INSTITUTIONS);
        model.addAttribute("page", FieldPage.of(engine.details().field(field.code()), view));
        model.addAttribute(
                "institutions",
                engine.search().institutions(strongest).items().stream()
                        .map(institution -> new Holder(
                                view.of(institution),
                                view.of(engine.data().region(institution.region())),
                                view.country(engine.data()
                                        .region(institution.region())
                                        .country())))
                        .toList());
        model.addAttribute("outline", outline);
        return "field/field";
    }

    private ViewContext view(Engine engine, Layout layout, Locale locale) {
        return new ViewContext(engine.data(), layout, Messages.of(messages, Layout.language(locale)));
    }

    private List<ViewContext.Item> below(Engine engine, Field root, ViewContext view) {
        return engine.data().fields().stream()
                .filter(field -> field.code().level() == 2 && field.code().isWithin(root.code()))
                .map(view::of)
                .toList();
    }

    /// A field of level 1 with its subfields.
    record Root(ViewContext.Item field, List<ViewContext.Item> below) {}

    /// An institution strong in the field.
    record Holder(ViewContext.Item institution, ViewContext.Item region, String country) {}
}
