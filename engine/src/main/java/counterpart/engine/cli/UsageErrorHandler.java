package counterpart.engine.cli;

import counterpart.engine.json.SpellingSuggestions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Prints usage errors with the nearest valid names and a pointer to the help.
final class UsageErrorHandler implements IParameterExceptionHandler {

    /// The error for an argument with an unknown name.
    static ParameterException unknown(CommandSpec spec, String what, String given, Collection<String> known) {
        return new ParameterException(
                spec.commandLine(),
                "There is no " + what + " '" + given + "'." + suggestion(SpellingSuggestions.to(given, known)));
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(command.getColorScheme().errorText(message(failure)));
        command.getErr().println("See '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? message(unmatched)
                : String.valueOf(failure.getMessage());
    }

    private static String message(UnmatchedArgumentException failure) {
        String given = failure.getUnmatched().getFirst();
        CommandSpec spec = failure.getCommandLine().getCommandSpec();
        if (given.startsWith("-")) {
            String name = given.replaceFirst("=.*", "");
            return "There is no option '" + name + "'."
                    + suggestion(SpellingSuggestions.to(name, spec.optionsMap().keySet()));
        }
        if (spec.subcommands().isEmpty()) {
            return "'" + given + "' is one argument too many.";
        }
        return "There is no command '" + given + "'."
                + suggestion(SpellingSuggestions.to(given, spec.subcommands().keySet()));
    }

    private static String suggestion(List<String> names) {
        return names.isEmpty() ? "" : names.stream().collect(Collectors.joining("' or '", " Did you mean '", "'?"));
    }
}
