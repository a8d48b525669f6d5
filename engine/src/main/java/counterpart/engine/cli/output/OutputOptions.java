package counterpart.engine.cli.output;

import counterpart.engine.message.Messages;
import counterpart.engine.model.Language;
import counterpart.engine.model.Memoized;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The options that all query commands share, and the output of their results.
public final class OutputOptions {

    private static final int WIDTH_WHEN_PIPED = 160;
    private static final Memoized<JsonMapper> JSON = new Memoized<>(() -> JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build());

    private static final Messages TEXTS = Messages.load("counterpart/engine/cli/answers");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Write JSON, as the API does.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            completionCandidates = LanguageCodes.class,
            description = "Language of the answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.DEFAULT;

    @Option(names = "--data", paramLabel = "DIR", description = "Another data package than the embedded one.")
    @Nullable
    private Path data;

    public CommandSpec spec() {
        return spec;
    }

    public Language language() {
        return language;
    }

    /// The folder of the data package; null for the embedded one.
    public @Nullable Path data() {
        return data;
    }

    /// Writes a value as JSON if `--json` is set, and returns whether it did.
    public boolean wroteJson(Object value) {
        if (json) {
            out().println(json(value));
        }
        return json;
    }

    public static String json(Object value) {
        return JSON.get().writeValueAsString(value);
    }

    public void print(Table table) {
        table.lines(width(), ansi()).forEach(out()::println);
    }

    public void heading(String text) {
        out().println(ansi().string("@|bold " + text + "|@"));
    }

    public void paragraph(String text) {
        out().print(wrapped(text, width(), spec.commandLine().getColorScheme()));
    }

    static String wrapped(String text, int width, ColorScheme colours) {
        TextTable lines = TextTable.forColumnWidths(colours, width);
        lines.indentWrappedLines = 0;
        lines.addRowValues(text.strip());
        return lines.toString();
    }

    /// A text of `answers_xx.properties`.
    public String text(String key, Object... arguments) {
        return TEXTS.text(language, key, arguments);
    }

    public PrintWriter out() {
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
