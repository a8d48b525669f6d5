/// Options and output that the subcommands share: tables, JSON, progress.
@NullMarked
package counterpart.engine.cli.output;

import org.jspecify.annotations.NullMarked;
