package counterpart.engine.cli;

import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The options that all questions share, and the way their answers are written.
final class Output {

    private static final int WIDTH_WHEN_PIPED = 160;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Write JSON, as the API does.")
    boolean json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of the answer: de or en (default: ${DEFAULT-VALUE}).")
    Language language = Language.DE;

    @Option(names = "--data", paramLabel = "DIR", description = "Another data package than the embedded one.")
    @Nullable
    Path data;

    /// Writes a value as JSON, if that was asked for.
    boolean wroteJson(Object value) {
        if (json) {
            out().println(json(value));
        }
        return json;
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    void print(Table table) {
        table.lines(width(), ansi()).forEach(out()::println);
    }

    void heading(String text) {
        out().println(ansi().string("@|bold " + text + "|@"));
    }

    void paragraph(String text) {
        Wrapped.lines(text, width()).forEach(out()::println);
    }

    String text(Localised text) {
        return text.in(language);
    }

    String text(String de, String en) {
        return text(new Localised(en, de));
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }

    private int width() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElseGet(this::measuredWidth);
    }

    private int measuredWidth() {
        return Terminal.isInteractive() ? spec.usageMessage().width() : WIDTH_WHEN_PIPED;
    }
}
