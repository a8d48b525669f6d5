package counterpart.web.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The templates, which the build compiles into the packages of their folders.
public final class CompiledTemplates {

    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CompiledTemplates.class.getClassLoader(), "counterpart.web");

    private CompiledTemplates() {}

    /// Renders a document that is not sent as a page.
    ///
    /// @param name path of the template below `src/main/jte`, without suffix
    public static String html(String name, Map<String, @Nullable Object> parameters) {
        StringOutput text = new StringOutput();
        ENGINE.render(name + ".jte", parameters, text);
        return text.toString();
    }
}
