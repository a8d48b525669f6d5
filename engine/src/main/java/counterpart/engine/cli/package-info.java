/// The command line: one class per subcommand, listed in [counterpart.engine.cli.Cli]. The web module adds its own
/// subcommands there.
@NullMarked
package counterpart.engine.cli;

import org.jspecify.annotations.NullMarked;
