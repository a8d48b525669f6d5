/// Subcommands that need the server's database. The other subcommands belong to the engine.
@NullMarked
package counterpart.web.cli;

import org.jspecify.annotations.NullMarked;
