/// The command line: one class a subcommand, listed in [counterpart.engine.cli.Cli]. The web adds its own there.
@NullMarked
package counterpart.engine.cli;

import org.jspecify.annotations.NullMarked;
