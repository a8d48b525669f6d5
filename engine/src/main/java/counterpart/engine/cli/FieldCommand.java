package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.cli.output.Table;
import counterpart.engine.json.entity.FieldJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "field",
        description = "The technology fields that a text in German or English speaks of.",
        mixinStandardHelpOptions = true)
final class FieldCommand implements Callable<Integer> {

    private static final int MOST = 10;

    private final EngineFactory engineFactory;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "For example: gedruckte Elektronik")
    String[] text = {};

    FieldCommand(EngineFactory engineFactory) {
        this.engineFactory = engineFactory;
    }

    @Override
    public Integer call() {
        try (Engine engine = engineFactory.open(output.data())) {
            return show(engine.search().understand(String.join(" ", text), MOST).stream()
                    .map(field -> FieldJson.Understood.of(field, output.language()))
                    .toList());
        }
    }

    private int show(List<FieldJson.Understood> fields) {
        if (!output.wroteJson(fields)) {
            print(fields);
        }
        return fields.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void print(List<FieldJson.Understood> fields) {
        if (fields.isEmpty()) {
            output.paragraph(output.text("field.none"));
            return;
        }
        Table table = Table.of(
                output.text("field.code"),
                output.text("field.label"),
                ">" + output.text("field.confidence"),
                output.text("field.words"));
        fields.forEach(field -> table.row(
                field.field(), field.label(), "%.2f".formatted(field.confidence()), String.join(", ", field.words())));
        output.print(table);
    }
}
