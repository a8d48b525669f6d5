/// Subcommands that need what only the server has: its database. The others are the engine's.
@NullMarked
package counterpart.web.cli;

import org.jspecify.annotations.NullMarked;
